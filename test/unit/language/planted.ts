import { schemaAt } from "../../../server/check/schema/schema";
import { readPayload } from "../../../server/document/payload";
import { tokenAt, type Token } from "../../../server/document/tokens";
import {
  endOf,
  type JsonNode,
  type ObjectNode,
  type Path,
  type Property,
} from "../../../server/document/syntax-tree";

/** A text with a mistake at the n-th place that can have it; the text itself where there is none. */
export type Mistake = (text: string, n: number) => string;

/** Mistakes that have one reading: all safe fixes together give the text back. */
export const harmless: Readonly<Record<string, Mistake>> = {
  "a value in small letters": atValue(isEnum, (json) => json.toLowerCase()),
  "a value with a space": atValue(isEnum, (json) =>
    json.replace(/(?<=^"..)/, " "),
  ),
  "a name in capitals": atName((json) => json.toUpperCase()),
  "a name with underscores": atName((json) =>
    json.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ),
  "a number in quotes": atValue(isNumber, (json) => `"${json}"`),
  "a text of digits without quotes": atValue(isDigits, (json) =>
    json.replaceAll('"', ""),
  ),
  "a code in small letters": atValue(isCurrency, (json) => json.toLowerCase()),
  "a plus sign": atValue(isNumber, (json) => `+${json}`),
  "a date with a space": atValue(isDate, (json) => json.replace("T", " ")),
  "a date in another zone": atValue(isInstant, (json) =>
    json.replace("Z", " +00:00"),
  ),
  "an attribute twice": atProperty((all) =>
    all.includes("//") ? all : `${all}, ${all}`,
  ),
  "single quotes": atToken(isString, (json) => json.replaceAll('"', "'")),
  "a name without quotes": atName((json) => json.replaceAll('"', "")),
  "a value without quotes": atValue(isEnum, (json) => json.replaceAll('"', "")),
  "no comma": atToken(is(","), () => ""),
  "no colon": atToken(is(":"), () => ""),
  "a comma too many": atToken(is("}"), (bracket) => `,${bracket}`),
  "a space that does not break": atToken(is(":"), () => ":\u00a0"),
  "a character without width": atToken(isString, (json) => `${json}\u200b`),
  "indentation from a page": (text) =>
    text.replaceAll(/^ +/gm, (indent) => "\u00a0".repeat(indent.length)),
  "a semicolon": (text) => text.replace(/\}(?=[^}]*$)/, "};"),
};

/** Mistakes that somebody has to look at. */
export const others: Readonly<Record<string, Mistake>> = {
  "a misspelled value": atValue(isEnum, (json) => json.replace(/.(?="$)/, "")),
  "half of a character": atValue(isEnum, (json) =>
    json.replace(/"$/, '\ud83d"'),
  ),
  "the escape of half a character": atValue(isEnum, (json) =>
    json.replace(/^"/, '"\\ude00'),
  ),
  "a misspelled name": atName((json) => json.replace(/.(?="$)/, "")),
  "an unknown name": atProperty((all) => `${all}, "zzzzz": {"a": [1, 2]}`),
  "a deprecated type": atValue(
    (path) => path.at(-1) === "type",
    () => '"BAGGAGE"',
  ),
  "a currency that is none": atValue(isCurrency, () => '"EUO"'),
  "a number with too many digits": atValue(
    isNumber,
    (json) => `${json.replace(/\..*/, "")}.0000000000000000001`,
  ),
  "a ref without hyphens": (text) =>
    text.replace(/^.*/, (line) => line.replaceAll("-", "")),
  "a date alone": atValue(isInstant, (json) => json.replace(/T.*Z/, "")),
  "an attribute of responses": atProperty((all) => `${all}, "href": "x"`),
  "attributes of responses": atProperty(
    (all) =>
      `"ref": "d680c9be-4c07-4731-857e-9602034b15f2", ${all}, "href": "x"`,
  ),
  "the same attribute otherwise": atProperty(
    (all, { key }) => `${JSON.stringify(key.name)}: false, ${all}`,
  ),
  "no value": atValue(
    () => true,
    () => "",
  ),
  "no attribute": atProperty(() => '"description": ""'),
  "no closing quote": atToken(isString, (json) => json.replace(/"$/, "")),
  "no closing bracket": atToken(is("}"), () => ""),
  "a list that is not closed": atToken(is("]"), () => ""),
  "two commas": atToken(is(","), () => ",,"),
  "a bad escape": atValue(isText, (json) => json.replace('"', '"\\_')),
  "a tab": atValue(isText, (json) => json.replace(/(?<=^"..)/, "\t")),
  "a comment without an end": (text) => `${text}/* the end`,
  "a target line below": (text) => text.replace(/^(.*)\n([^]*)$/, "$2\n$1"),
  "a target line twice": (text) => text.replace(/^(.*\n)/, "$1$1"),
  "a target line in capitals": (text) => text.replace("@order", "@ORDER"),
};

interface Place {
  readonly path: Path;
  readonly object: ObjectNode;
  readonly property: Property;
}

function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  const visit = (node: JsonNode | undefined, path: Path) => {
    if (node?.type === "object") {
      for (const property of node.properties) {
        const inside = [...path, property.key.name];
        places.push({ path: inside, object: node, property });
        visit(property.value, inside);
      }
    } else if (node?.type === "array") {
      for (const [index, item] of node.items.entries()) {
        visit(item, [...path, index]);
      }
    }
  };
  visit(readPayload(text).tree.root, []);
  return places;
}

function atName(change: (json: string) => string): Mistake {
  return (text, n) => {
    const places = placesIn(text);
    const place = places[n % places.length];
    return place ? changed(text, place.property.key, change) : text;
  };
}

function atValue(
  wanted: (path: Path, json: string, text: string) => boolean,
  change: (json: string) => string,
): Mistake {
  return (text, n) => {
    const values = placesIn(text).flatMap(({ path, property: { value } }) => {
      const scalar = value && value.type !== "object" && value.type !== "array";
      if (!scalar) return [];
      const json = text.slice(value.offset, endOf(value));
      return wanted(path, json, text) ? value : [];
    });
    const value = values[n % values.length];
    return value ? changed(text, value, change) : text;
  };
}

function atProperty(
  change: (json: string, property: Property) => string,
): Mistake {
  return (text, n) => {
    const places = placesIn(text);
    const property = places[n % places.length]?.property;
    if (!property?.value) return text;
    const { offset } = property.key;
    const length = endOf(property.value) - offset;
    return changed(text, { offset, length }, (all) => change(all, property));
  };
}

function atToken(
  wanted: (token: Token) => boolean,
  change: (json: string) => string,
): Mistake {
  return (text, n) => {
    const { textWithoutComments } = readPayload(text);
    const tokens: Token[] = [];
    for (
      let token = tokenAt(textWithoutComments, 0);
      token.kind !== "end";
      token = tokenAt(textWithoutComments, endOf(token))
    ) {
      if (wanted(token)) tokens.push(token);
    }
    const token = tokens[n % tokens.length];
    return token ? changed(text, token, change) : text;
  };
}

function changed(
  text: string,
  span: { readonly offset: number; readonly length: number },
  change: (json: string) => string,
): string {
  const end = endOf(span);
  return (
    text.slice(0, span.offset) +
    change(text.slice(span.offset, end)) +
    text.slice(end)
  );
}

function is(text: string) {
  return (token: Token) => token.kind === "punctuation" && token.text === text;
}

function isString({ kind }: Token): boolean {
  return kind === "string";
}

function schemaOf(path: Path, text: string) {
  return schemaAt(readPayload(text).kind, path);
}

function isText(_: Path, json: string): boolean {
  return json.startsWith('"');
}

function isEnum(path: Path, _: string, text: string): boolean {
  return schemaOf(path, text)?.enum !== undefined;
}

function isNumber(path: Path, _: string, text: string): boolean {
  return schemaOf(path, text)?.type === "number";
}

function isDigits(_: Path, json: string): boolean {
  return /^"[1-9]\d*"$/.test(json);
}

function isCurrency(path: Path, _: string, text: string): boolean {
  return schemaOf(path, text)?.["x-list"] === "currency";
}

function isDate(path: Path, _: string, text: string): boolean {
  return schemaOf(path, text)?.format === "date-time";
}

function isInstant(path: Path, json: string, text: string): boolean {
  return (
    isDate(path, json, text) &&
    json.includes(".") &&
    !path.includes("flightSegments")
  );
}
