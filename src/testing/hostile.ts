/** Texts that somebody else's server may send: markup of every format, mentions, addresses, characters that turn or hide others. */
export const HOSTILE: readonly string[] = [
  '**bold** _it_ *it* __u__ ~~gone~~ `code` ``two`` ```three``` ` | ',
  '[click](javascript:alert(1)) [x]: https://evil.example ![pic](https://evil.example/p.png) <https://evil.example>',
  '# heading', '> quote', '- item', '+ item', '1. first', '1) first', '---', '===', '    indented', '| a | b |\n|---|---|\n| c | d |', '~~~', '- [ ] task', '[^1] footnote', '$x^2$ $$y$$',
  '<script>alert(1)</script><img src=x onerror=alert(1)>', '</div></td></table><style>*{display:none}</style>', '" onmouseover="alert(1)', "' style='x", '<!-- comment', '<![CDATA[x]]>',
  '&lt;b&gt; &amp;lt; &#60;i&#62; &nbsp;x &copy', '<!channel> <!here> <!everyone> <@U012AB3CD> <#C0123> <https://evil.example|bank>', '@here @channel @everyone @octocat #123 !45 GH-7 :skull: :+1:',
  '*bold* _it_ ~gone~ `code` >quote', '&gt; quote', '{code}rm -rf{code} {noformat}x{noformat} {color:red}red{color} {quote}q{quote}', '||head||\n|cell|', '[~admin] [link|https://evil.example] [^file.pdf] !picture.png! !x.png|thumbnail!',
  'h1. Heading', 'bq. quote', '* item', '# item', '??cite?? +ins+ -del- ^sup^ ~sub~ {{mono}} (!) (x) (/) :) ;) :D', 'a -- b --- c ---- d', 'line\\\\break \\[x\\]', '----',
  'one\r\ntwo\n\nthree\u2028four\u2029five\tsix\u0000seven\u001b[31mred', '\u202Egnp.exe\u202C \u200Fleft\u200E \u2066x\u2069 \u061C', `:${'x'.repeat(60)}: at 11:59:00`, 'a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg', 'שלום עולם: مرحبا',
  'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'www.evil.example mailto:a@evil.example a@evil.example ftp://evil.example', 'See https://evil.example/a.', '(https://evil.example/a)', '"https://evil.example/a", x', 'https://evil.example/a\\n',
  '\ud800 lone \udfff', '\u{1F469}\u200D\u{1F680} \u{E0041}', '`', '``', ' ` ', '\\', '\\`', '*', '_', 'snake_case_code', '__proto__', 'x'.repeat(5000), '*'.repeat(500), '`'.repeat(500), '['.repeat(500), '<'.repeat(500),
];
