import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from "vscode";

/** Files by their paths; a folder is there as long as it has any. */
export class MemoryFileSystem implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts))
      this.#files.set(path, new TextEncoder().encode(text));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const file = this.#files.get(uri.path);
    const isFolder = this.readDirectory(uri).length > 0;
    if (!file && !isFolder) throw FileSystemError.FileNotFound(uri);
    return {
      type: file ? FileType.File : FileType.Directory,
      ctime: 0,
      mtime: 0,
      size: file?.length ?? 0,
    };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const folder = path.endsWith("/") ? path : `${path}/`;
    const names = [...this.#files.keys()]
      .filter((file) => file.startsWith(folder))
      .map((file) => file.slice(folder.length).split("/"))
      .map(([name = "", ...below]): [string, FileType] => [
        name,
        below.length > 0 ? FileType.Directory : FileType.File,
      ]);
    return [...new Map(names)];
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path)
      ? FileChangeType.Changed
      : FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {
    // It is there with its first file.
  }

  rename(): void {
    throw FileSystemError.Unavailable();
  }
}
