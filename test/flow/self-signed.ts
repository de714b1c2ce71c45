import { generateKeyPairSync, sign } from "node:crypto";

export interface Certified {
  readonly key: string;
  readonly cert: string;
}

/**
 * A key and a certificate that its own key has signed: X.509 version 1
 * (RFC 5280 §4.1), made anew for each run so that none is kept.
 * @param year of this century in which it ends
 */
export function selfSigned(host = "localhost", year = 49): Certified {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const name = sequence(
    der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, text(host)))),
  );
  const unsigned = sequence(
    der(0x02, Buffer.of(1)),
    ed25519,
    name,
    sequence(
      der(0x17, text("200101000000Z")),
      der(0x17, text(`${year}1231235959Z`)),
    ),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign(null, unsigned, privateKey);
  const certificate = sequence(
    unsigned,
    ed25519,
    der(0x03, Buffer.of(0), signature),
  );
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function oid(...bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

function text(value: string): Buffer {
  return Buffer.from(value, "ascii");
}

const ed25519 = sequence(oid(0x2b, 0x65, 0x70));
