/** A name or value from a file, in quotes and short enough for a sentence. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return needsNoEscape.test(short) ? `"${short}"` : JSON.stringify(short);
}

/** Nothing in it needs an escape; most texts are like that, and asking is cheaper than escaping. */
const needsNoEscape = /^[\w .-]*$/;
