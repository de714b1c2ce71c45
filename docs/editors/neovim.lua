-- CDP order payloads in Neovim. Say where the server is:
local server = vim.env.CDP_ORDER_SERVER
  or vim.fn.expand("~/cdp-order-payloads/dist/server.js")

local client
local function attach(event)
  vim.bo[event.buf].filetype = "cdp-order"
  vim.bo[event.buf].syntax = "jsonc"
  vim.bo[event.buf].commentstring = "// %s"
  vim.bo[event.buf].omnifunc = "v:lua.vim.lsp.omnifunc"
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client({
      name = "cdp-order",
      cmd = { "node", server, "--stdio" },
      -- Severities, as in the setting cdpOrder.problems of VS Code.
      init_options = { settings = { problems = vim.empty_dict() } },
    })
  end
  vim.lsp.buf_attach_client(event.buf, client)
end

vim.api.nvim_create_autocmd({ "BufReadPost", "BufNewFile" }, {
  pattern = "*.cdp-order.json",
  callback = attach,
})
