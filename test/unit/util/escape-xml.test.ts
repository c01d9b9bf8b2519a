import { expect, test } from '@jest/globals';

import { escapeXml } from '../../../src/util/escape-xml.js';

test('marks of XML are escaped, in elements and in attributes', () => {
  expect(escapeXml(`<a href="x" b='y'>&\n`)).toBe(
    '&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;&#10;',
  );
});

test('what XML cannot hold becomes a replacement character; letters beyond the BMP stay', () => {
  expect(escapeXml('a\u0000b\u001fc\ud800d\uffff𝔘')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd𝔘');
});
