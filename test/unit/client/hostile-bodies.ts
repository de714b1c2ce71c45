/** JSON that a shell, or a program's reading of quotes, would like to change. */
export const hostileBodies: readonly string[] = [
  "{}",
  '{ "price": 100.00, "n": 12345678901234567890, "e": 1E400 }',
  '{\n\t"lines": [\r\n1,\r2 ]\n}',
  "{\"a\": \"it's, ''twice'', '\\\\''\"}",
  String.raw`{"a": "\"quoted\" \\\"both\\\" end\\"}`,
  String.raw`{"a\\": "b\\", "c": "\\\\\\"}`,
  '{"a": "$HOME ${PATH} $(id) `id` $$ $!"}',
  '{"a": "%PATH% %%PATH%% %^PATH% 100% %1 !PATH! ^ ^^"}',
  '{"a": "x & y | z > out < in ; ( ) # @ ~ * ?"}',
  '{"a": "\'@ | x", "b": "@\' \u2018\u2019\u201a\u201b \u201c\u201d"}',
  '{"a": "$env:PATH `n `\\" $_"}',
  '{"a": "é 字 😀 \u202e \u2028 \u0085 \ufeff \u007f"}',
  String.raw`{"a": "\u0000 \u001b[31m \n \r\n \t \/ \ud83d\ude00"}`,
  '{"a": "--data @/etc/passwd", "b": "-o x"}',
  '{"a": "CDP_EOF\\n\'\\n"}',
  '{"": {"a": [[], {}, [{"b": null}], true, false, -0.5e-3]}}',
];
