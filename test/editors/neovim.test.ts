import { deepEqual } from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { drive, missing } from "./editor";

/** Reports the problems of the open payload, and again once it is mended. */
const driver = `
local function shown(count)
  vim.wait(20000, function() return #vim.diagnostic.get(0) == count end, 20)
  return vim.tbl_map(function(one)
    return { one.lnum + 1, one.col + 1, one.code, vim.diagnostic.severity[one.severity] }
  end, vim.diagnostic.get(0))
end
local before = shown(1)
local attached = #vim.lsp.buf_get_clients(0)
vim.api.nvim_buf_set_lines(0, 7, 8, true, { '  "status": "CANCELLED"' })
local after = shown(0)
local report = { filetype = vim.bo.filetype, attached = attached, before = before, after = #after }
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.REPORT)
vim.cmd("qa!")
`;

test(
  "Neovim, set up as docs/editors.md says, shows problems until they are mended",
  { skip: missing("Neovim", "nvim", ["--version"]) },
  async () => {
    const setUp = resolve("docs/editors/neovim.lua");
    const args = ["--headless", "-n", "-i", "NONE", "-u", setUp];
    deepEqual(
      await drive(driver, "nvim", [
        ...args,
        "a.cdp-order.json",
        "-c",
        "luafile driver",
      ]),
      {
        filetype: "cdp-order",
        attached: 1,
        before: [[8, 13, "value/enum", "ERROR"]],
        after: 0,
      },
    );
  },
);
