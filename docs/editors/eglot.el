;;; CDP order payloads in Emacs, with Eglot. Say where the server is:
(defvar cdp-order-server
  (or (getenv "CDP_ORDER_SERVER")
      (expand-file-name "~/cdp-order-payloads/dist/server.js")))

(define-derived-mode cdp-order-mode js-mode "CDP Order"
  "JSON with comments, checked by the server of CDP Order Payloads."
  (setq-local js-indent-level 2))
(add-to-list 'auto-mode-alist '("\\.cdp-order\\.json\\'" . cdp-order-mode))

(require 'eglot)
(add-to-list 'eglot-server-programs
             `((cdp-order-mode :language-id "cdp-order")
               . ("node" ,cdp-order-server "--stdio")))
(add-hook 'cdp-order-mode-hook #'eglot-ensure)
