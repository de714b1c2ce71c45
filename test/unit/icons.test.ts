import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** VS Code takes the dark icon in every theme but the light one, so also in Light High Contrast. */
const backgrounds = {
  "images/file-light.svg": ["#ffffff"],
  "images/file-dark.svg": ["#1f1f1f", "#000000", "#ffffff"],
};

for (const [file, colors] of Object.entries(backgrounds))
  test(`${file} can be seen in every theme that shows it`, () => {
    const drawn = readFileSync(file, "utf8").match(/#[0-9a-f]{6}/g) ?? [];
    assert.equal(drawn.length, 2);
    for (const color of drawn)
      for (const background of colors)
        // WCAG 2.2, 1.4.11, for graphics
        assert.ok(contrast(color, background) >= 3, `${color}, ${background}`);
  });

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort();
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
