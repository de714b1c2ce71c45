import { execFileSync } from "node:child_process";
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { cached } from "./cached";
import { chromium, fonts } from "./pins";
import { download, unpack } from "./tarball";

export interface Browser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium that `CDP_CHROMIUM` names, else one from npm that needs no system library but glibc. */
export async function installChromium(): Promise<Browser> {
  const own = process.env["CDP_CHROMIUM"];
  if (own !== undefined && own !== "") return { executable: own, env: {} };

  const folder = await cached("chromium-153", async (into, downloads) => {
    unpack(download(chromium, downloads), downloads, {
      strip: 2,
      members: ["package/bin"],
    });
    const executable = join(into, "chromium");
    await pipeline(
      createReadStream(join(downloads, "chromium.br")),
      createBrotliDecompress(),
      createWriteStream(executable),
    );
    chmodSync(executable, 0o755);
    // The libraries that it needs (nss, expat), and WebGL without a GPU.
    for (const name of ["al2023.tar.br", "swiftshader.tar.br"])
      execFileSync("tar", ["xf", "-", "--no-same-owner", "-C", into], {
        input: brotliDecompressSync(readFileSync(join(downloads, name))),
      });
    unpack(download(fonts, downloads), join(into, "fonts"), {
      strip: 2,
      members: ["Sans", "Sans-Bold", "SansMono", "SansMono-Bold"].map(
        (font) => `package/ttf/DejaVu${font}.ttf`,
      ),
    });
    writeFileSync(join(into, "fonts.conf"), fontConfiguration);
  });
  return {
    executable: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/** Chromium aborts where there is no font at all, and draws the same everywhere where these are the only ones. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same">
    <family>monospace</family>
    <prefer><family>DejaVu Sans Mono</family></prefer>
  </alias>
  <alias binding="same">
    <family>sans-serif</family>
    <prefer><family>DejaVu Sans</family></prefer>
  </alias>
</fontconfig>
`;
