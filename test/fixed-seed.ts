/**
 * The whole suite draws the same values in every run, so that a run says
 * something of the change before it. A file that is run by itself draws new ones.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: 20_261_126 });
