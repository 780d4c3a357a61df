import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/bytes';
import { lookAt, textOfFile } from './look';

const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);

describe('lookAt', () => {
  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['{"a":1}', 'json'],
    ['\uFEFF [', 'json'],
    ['<catalog/>', 'xml'],
    ['<?xml version="1.0"?><catalog/>', 'xml'],
    ['\n<!DOCTYPE html><p>', 'html'],
    ['<!-- made by hand -->\n<html lang="en">', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html><html/>', 'html'],
    ['title,price\nA,1', 'table'],
    ['title;price', 'table']
  ])('%j is %s', (text, kind) => {
    expect(lookAt(encodeUtf8(text))).toEqual({ kind });
  });

  it.each([
    [[0x50, 0x4b, 3, 4, 0], /spreadsheet/],
    [[0x25, 0x50, 0x44, 0x46], /PDF/],
    [[0x1f, 0x8b, 8], /gzip/],
    [[1, 0, 2, 0, 3], /no text/]
  ])('%j is something else', (bytes, name) => {
    const look = lookAt(new Uint8Array(bytes));
    expect(look.kind === 'other' && look.name).toMatch(name);
  });

  it('reads UTF-16 where its mark stands, and letters of other encodings', () => {
    expect(lookAt(utf16('<a/>'))).toEqual({ kind: 'xml' });
    expect(lookAt(new Uint8Array([0x74, 0xe9, 0x2c]))).toEqual({ kind: 'table' });
  });
});

describe('textOfFile', () => {
  const latin = (declared: string) =>
    new Uint8Array([...encodeUtf8(`<?xml version="1.0" encoding="${declared}"?><a>`), 0xe9]);

  it('goes by marks and by what XML declares', () => {
    expect(textOfFile(encodeUtf8('\uFEFFé'))).toBe('é');
    expect(textOfFile(utf16('é'))).toBe('é');
    expect(textOfFile(latin('ISO-8859-1'))).toMatch(/é$/);
    expect(textOfFile(latin('nonsense'))).toBeUndefined();
    expect(textOfFile(latin('utf-8'))).toBeUndefined();
    expect(textOfFile(new Uint8Array([0xe9, 0x41]))).toBeUndefined();
  });
});
