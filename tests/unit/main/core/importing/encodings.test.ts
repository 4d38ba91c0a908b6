import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '#core/importing/decode-text.ts';

const german = [
  'Vorname;Nachname;Organisation;Ort',
  'Jörg;Weißhaupt;Größenwerk Übergänge GmbH;Köthen',
  'Käthe;Möllendorf;Bäckerei Süß;Plößberg',
  'Änne;Öhlschläger;Überlandwerke;Zürich',
].join('\r\n');

test.each([
  ...['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'].map((encoding) => [encoding, true] as const),
  ...['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => [encoding, false] as const),
  ...['windows-1250', 'windows-1252', 'windows-1254', 'windows-1257', 'windows-1258'].map(
    (encoding) => [encoding, false] as const,
  ),
  ...[1, 2, 3, 4, 9, 10, 13, 14, 15, 16].map((part) => [`iso-8859-${part}`, false] as const),
  ...['macintosh', 'maccenteuro', 'macturkish', 'cp437', 'cp850', 'cp852', 'cp857', 'cp858'].map(
    (encoding) => [encoding, false] as const,
  ),
])('German umlauts come right out of %s (mark: %s)', (encoding, addBOM) => {
  expect(decodeText(iconv.encode(german, encoding, { addBOM }))?.text).toBe(german);
});

test.each([
  ['Polish', 'windows-1250', 'Łukasz Wójcik;Książka Żółta\nZofia Święcicka;Gdańsk\nMałgorzata Źrebięca;Łódź'],
  ['Polish', 'iso-8859-2', 'Łukasz Wójcik;Książka Żółta\nZofia Święcicka;Gdańsk\nMałgorzata Źrebięca;Łódź'],
  ['Czech', 'windows-1250', 'Jiří Dvořák;Škola češtiny\nŠárka Růžičková;Plzeň\nLukáš Němec;Děčín'],
  ['Turkish', 'windows-1254', 'Ayşe Yıldız;İstanbul\nÇağlar Öztürk;Beşiktaş\nGülşen Şahin;Iğdır'],
  ['Russian', 'windows-1251', 'Иван Петров;Москва\nМария Щербакова;Екатеринбург'],
  ['Ukrainian', 'windows-1251', 'Олена Шевченко;Київ\nТарас Їжакевич;Єнакієве'],
  ['Russian', 'koi8-r', 'Иван Петров;Москва\nМария Щербакова;Екатеринбург'],
  ['Russian', 'cp866', 'Иван Петров;Москва\nМария Щербакова;Екатеринбург'],
  ['Greek', 'windows-1253', 'Γιώργος Παπαδόπουλος;Αθήνα\nΕλένη Δημητρίου;Θεσσαλονίκη'],
  ['French', 'windows-1252', 'Chloé Lefèvre;Théâtre Élysée\nFrançois Noël;Besançon – “Zoé”'],
  ['Danish', 'windows-1252', 'Søren Ågård;Ærø\nMålfrid Bjørk;Tromsø'],
])('%s comes right out of %s', (_, encoding, text) => {
  expect(decodeText(iconv.encode(text, encoding))?.text).toBe(text);
});

test('bytes that are no text are told apart', () => {
  expect(decodeText(Buffer.from('504b030414000600', 'hex'))).toBeNull();
  expect(decodeText(Buffer.from('%PDF-1.7\n1 0 obj'))).toBeNull();
  expect(decodeText(Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 256)))).toBeNull();
});
