import { deepEqual } from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { drive, missing } from "./editor";

/** As an interactive Emacs starts by itself; Debian's Eglot is a package. */
const packages = ["--batch", "-q", "-f", "package-initialize"];

/** Reports the problems of the open payload. */
const driver = `
(find-file "a.cdp-order.json")
(run-hooks 'post-command-hook)
(defun shown ()
  (let ((deadline (+ (float-time) 20)))
    (while (and (< (float-time) deadline)
                (not (and (bound-and-true-p flymake-mode)
                          (flymake-diagnostics))))
      (accept-process-output nil 0.05)
      (when (bound-and-true-p flymake-mode) (flymake-start))))
  (apply #'vector
         (mapcar (lambda (one)
                   (save-excursion
                     (goto-char (flymake-diagnostic-beg one))
                     (vector (line-number-at-pos) (1+ (current-column))
                             (symbol-name (flymake-diagnostic-type one)))))
                 (flymake-diagnostics))))
(let ((problems (shown)))
  (with-temp-file (getenv "REPORT")
    (insert (json-serialize problems))))
(setq kill-buffer-query-functions nil)
(ignore-errors (eglot-shutdown-all))
`;

test(
  "Emacs with Eglot, set up as docs/editors.md says, shows problems",
  {
    skip: missing("Emacs with Eglot", "emacs", [
      ...packages,
      "--eval",
      "(require 'eglot)",
    ]),
  },
  async () => {
    const setUp = resolve("docs/editors/eglot.el");
    deepEqual(
      await drive(driver, "emacs", [
        ...packages,
        "-l",
        setUp,
        "-l",
        "./driver",
      ]),
      [[8, 13, "eglot-error"]],
    );
  },
);
