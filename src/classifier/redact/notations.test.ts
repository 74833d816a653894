import { describe, expect, test } from 'vitest';
import { FIXTURE } from '../../testing/fixture.ts';
import { findSecrets, mask } from './redact.ts';

const redacted = (text: string): string => mask(text, findSecrets(text, FIXTURE.catalogue));
const escaped = (value: unknown, levels: number): string => (levels === 0 ? JSON.stringify(value) : JSON.stringify(escaped(value, levels - 1)));

/** A text with `«…»` around what must be masked; everything else in it must stay as it is. */
function expectMasked(marked: string): void {
  const masked = redacted(marked.replace(/[«»]/g, ''));
  expect(masked).toBe(marked.replace(/«[^»]*»/g, '[redacted]'));
  expect(redacted(masked)).toBe(masked);
}

const HEX = '0123456789abcdef0123456789abcdef';
const FAKE = 'FAKE0123fake4567FAKE89';

const NOTATIONS: Record<string, string[]> = {
  'what is around a value': [
    'ClientConfig { api_key: Some("«FAKEaaa»"), password: SecretString("«FAKEbbb»") }',
    'es = Press("https://es-1:9200", api_key=("an-id", "«FAKEaaa»"), basic_auth=("ann", "«FAKEbbb»"))',
    '<input name="__RequestVerificationToken" type="hidden" value="«FAKEaaa»" />',
    '{"a":"use --token «0=»","password":"«FAKEaaa»","b":"A>"}',
    '<token type="a" for=\'b\'>«FAKEaaa»</token>', '&lt;token type=&quot;a&quot;&gt;«FAKEaaa»&lt;/token&gt;',
    '- ansible_become_pass: "«FAKE-aaa-4»"',
    `Stripe-Signature: «t=1720512345»,v1=«${HEX}${HEX}»`,
  ],
  'options of command lines that log in': [
    '$ redis-cli -h cache-0 -p 6379 -a «FAKE82kLmQ0p» PING',
    "$ mysql -h db-2 -u report -p«FAKE!ng_2025» -e 'select 1'",
    '$ az login --service-principal -u an-app -p «FAKEaaa» --tenant a.example',
    '$ sshpass -p «FAKEaaa» ssh a.example',
  ],
  'HTTP': [
    'GET / HTTP/1.1\r\nAuthorization: Bearer «FAKEaaa»\r\nAccept: */*\r\n\r\n',
    '> authorization: Basic «RkFLRTpGQUtF»\n< HTTP/2 401',
    'Proxy-Authorization: Basic «RkFLRTpGQUtF»',
    'Authorization: «FAKEaaa»',
    `Authorization: Digest «username=»"ann", realm="x", uri="/", response="«${HEX}»"`,
    'Authorization: AWS4-HMAC-SHA256 «Credential=»AKIA«FAKEFAKEFAKEFAKE/20260714/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=fe5f80»',
    '* [HTTP/2] [1] [authorization: Bearer «FAKEaaa»]',
    'X-Api-Key: «FAKEa»\nApi-Key: «FAKEb»\nX-Auth-Token: «FAKEc»\nPRIVATE-TOKEN: «FAKEd»\nDD-APPLICATION-KEY: «FAKEe»\nOcp-Apim-Subscription-Key: «FAKEf»\nX-Amz-Security-Token: «FAKEg»\nx-goog-api-key: «FAKEh»',
    `X-Hub-Signature-256: «sha256=${HEX}»`,
    'Cookie: sid=«FAKEaaa»; theme="«FAKEbbb»"',
    'Set-Cookie: sid=«FAKEaaa»; Path=/; Domain=x.example; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly; SameSite=Lax\nx-request-id: r-1',
  ],
  'command lines': [
    "curl -H 'Authorization: Bearer «FAKEaaa»' -H \"X-Api-Key: «FAKEbbb»\" -H X-Auth-Token:«FAKEccc1» https://x.example",
    'curl ^"https://x.example^" -H ^"authorization: Bearer «FAKEaaa»^"',
    'curl -u ann:«FAKEpw» https://x.example', 'curl --user "ann:«FAKE pw»" https://x.example', 'curl -uann:«FAKEpw» https://x.example', 'http -a ann:«FAKEpw» x.example',
    `curl -u «${FAKE}»: https://x.example`,
    "curl -b 'sid=«FAKEaaa»; b=«FAKEbbb»' https://x.example",
    'curl --oauth2-bearer «FAKEaaa» https://x.example', 'tool --api-key=«FAKEaaa» --db-password «FAKEbbb» --verbose',
    "wget --header='Authorization: Bearer «FAKEaaa»' https://x.example",
    'http x.example Authorization:"Bearer «FAKEaaa»" X-Api-Key:«FAKEbbb1»',
    '$headers = @{ "authorization"="Bearer «FAKEaaa»" }', 'New-Object System.Net.Cookie("sid", "«FAKEaaa»", "/", "x.example")',
  ],
  'JSON': [
    '{"headers":{"authorization":"Bearer «FAKEaaa»","x-api-key":"«FAKEbbb»"},"status":401}',
    '{"access_token":"«FAKEaaa»","refresh_token":"«FAKEbbb»","id_token":"«FAKEccc»","token_type":"Bearer","expires_in":3600}',
    '{"user":"ann","password":"«FAKEhunter2!»","newPassword" : "«FAKE \\" pw \\\\»", "password_confirmation":"«FAKE»"}',
    '{"clientSecret":"«FAKEaaa»","secretAccessKey":"«FAKE/bbb+»","sessionToken":"«FAKEccc»","SecretString":"«FAKEddd»","code_verifier":"«FAKEeee»"}',
    '{"password":"«correct horse battery staple»"}',
    '{"auths":{"registry.example":{"auth":"«RkFLRTpGQUtF»"}}}',
    '{"Authorization":["Bearer «FAKEaaa»"],"Set-Cookie":["sid=«FAKEbbb»; Path=/","t=«FAKEccc»; Path=/"]}',
    '{&quot;token&quot;:&quot;«FAKEaaa»&quot;,&quot;b&quot;:1}',
    '{“password”: “«FAKEaaa»”, “b”: 1}',
    '{"key":"-----BEGIN PRIVATE KEY-----«\\nRkFLRUtFWQ==\\n»-----END PRIVATE KEY-----\\n","private_key":"«-----BEGIN»"}',
  ],
  'HAR and other pairs': [
    '{"name":"Authorization","value":"Bearer «FAKEaaa»"},{"name":"Cookie","value":"sid=«FAKEbbb»; theme=«FAKEccc»"}',
    '"queryString":[{"name":"api_key","value":"«FAKEaaa»"},{"name":"page","value":"2"}]',
    '"cookies":[{"name":"sid","value":"«FAKEaaa»","path":"/"},{"name":"b","value":"«FAKEbbb»"}]',
    '- name: DB_PASSWORD\n  value: «FAKEaaa»\n- name: PORT\n  value: 80',
    '<add key="ApiKey" value="«FAKEaaa»" />',
    "('Authorization', 'Bearer «FAKEaaa»'), ('Cookie', 'sid=«FAKEbbb»'), ('X-Api-Key', '«FAKEccc1»')",
    'req.Header.Set("Authorization", "Bearer «FAKEaaa»")',
  ],
  'other languages': [
    "{'Authorization': 'Token «FAKEaaa»', 'X-API-KEY': b'«FAKEbbb»', 'n': None}",
    "{'Authorization'=>'Bearer «FAKEaaa»', :password=>\"«FAKEbbb»\"}",
    'map[Authorization:[Bearer «FAKEaaa»] Cookie:[sid=«FAKEbbb»; a=«FAKEccc»] Accept:[*/*]]',
    '{Authorization=Bearer «FAKEaaa», Accept=*/*}', '{password=«FAKEaaa», user=ann}',
    "axios.get(u, { auth: { username: 'ann', password: '«FAKEaaa»' } })",
    "_header: 'GET / HTTP/1.1\\r\\nAuthorization: Bearer «FAKEaaa»\\r\\nCookie: a=«FAKEbbb»\\r\\n'",
    "cookies={'sid': '«FAKEaaa»', 'b': '«FAKEbbb»'}", '<RequestsCookieJar[<Cookie sid=«FAKEaaa» for x.example/>]>',
    '[password] => «FAKEpw»\n[Authorization] => Bearer «FAKEaaa»\n', '["password"]=>\n  string(6) "«FAKEpw»"', "$_SERVER['HTTP_AUTHORIZATION'] = 'Bearer «FAKEaaa»';",
    '["curl","-u","ann:«FAKEpw»","--password","«FAKEx»"]',
    'x.example\tFALSE\t/\tTRUE\t0\tsid\t«FAKEaaa»',
    "'HTTP_AUTHORIZATION': 'Bearer «FAKEaaa»', 'HTTP_X_API_KEY': '«FAKEbbb»'",
  ],
  'settings': [
    'export DB_PASSWORD="«FAKE pw»"\nSTRIPE_SECRET=«FAKEaaa»\nAWS_SECRET_ACCESS_KEY=«FAKE/aaa+bbb»\nPWD=/home/ann',
    'password: «FAKEhunter»\nuser: ann', '$env:API_KEY = "«FAKEaaa»"', 'set API_KEY=«FAKEaaa»', 'api_key = «FAKEaaa»\n',
    'machine x login ann password «FAKEpw»', 'client-key-data: «RkFLRUZBS0U=»\nclient-certificate-data: QUJD', 'APP_KEY=«base64:RkFLRUZBS0U=»', 'PWD=«FAKEpw»;UID=ann',
    'Server=x;User Id=sa;Password=«FAKEaaa»;Encrypt=true', 'AccountName=x;AccountKey=«RkFLRQ+/==»;EndpointSuffix=core',
    'level=info msg="bad" token="«FAKEaaa»" status=401',
  ],
  'URLs and forms': [
    'user[password]=«FAKEpw»&user%5Btoken%5D=«FAKEtk»&x=1', 'Content-Disposition: form-data; name="password"\r\n\r\n«FAKEpw»\r\n--b1',
    'GET /x?access_token=«FAKEaaa»&api_key=«FAKEbbb»&page=2 HTTP/1.1', 'https://x.example/y?sv=2020&sig=«FAKE%2Babc%3D»&se=2026',
    'X-Amz-Security-Token=«FAKE%2Faaa»&X-Amz-Signature=«abcd»&X-Amz-Date=20260714T100000Z',
    'grant_type=password&username=ann&password=«FAKEpw!»&client_secret=«FAKEcs»', 'grant_type=authorization_code&code=«FAKEcode1234567890ab»&code_verifier=«FAKEver»',
    'https://ann:«FAKEpw»@x.example/v1', 'postgres://ann:«FAKE@pw»@db.internal:5432/x', 'redis://:«FAKEpw»@cache:6379/0', `git clone https://«${FAKE}»@github.com/a/b`,
    '/cb;jsessionid=«FAKEsession1»?next=https%3A%2F%2Fx%3Ftoken%3D«FAKE123%26a%3D1»',
    'https://hooks.slack.com/services/«T00000000/B00000000/FAKEFAKEFAKE»', 'https://api.telegram.org/bot123456789:«AAFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEF»/sendMessage',
  ],
  'XML with attributes': ['<wsse:Username>PICKER_09</wsse:Username><wsse:Password Type="http://a.example/wss#PasswordText">«Br1ck!lantern»</wsse:Password>', '<token type="bearer">«FAKEaaa1»</token>'],
  'a pair of Python’s requests': [`'headers': {'Accept': 'a/b'}, 'auth': ('robot', '«Mellow_Yak+12»'), 'timeout': 30`, `requests.get(url, auth=("robot", "«Mellow_Yak+12»"))`],
  'XML': ['<Password>«FAKEaaa»</Password><SecretAccessKey>«FAKE/bbb»</SecretAccessKey><Code>InvalidToken</Code>'],
  'sentences': [
    '{"statusCode":400,"message":"invalid api key: «FAKE-live-key-777»"}', '{"message":"Incorrect API key provided: «FAKE0123abc». See the docs."}'.replace('». See', '.» See'),
    "The token '«FAKE0123abc»' is not valid", '{"message":"Invalid API key \\"«FAKE0123abc»\\""}', 'api key «FAKE0123abc» not found', 'the password is «FAKEpass9» ok', 'wrong password "«FAKEpw»"', 'Access denied for token [«FAKE-live-key-777»]', '{"token":"«Bearer FAKEaaa»"}', 'sent bearer «FAKE0123abc» to them',
    '{"message":"«ann.fake@example.org» is taken\\n«bob@example.org»"}', 'email=«ann%40example.org»&x=1',
  ],
  'keys': [
    'orch_«FAKE0123»', `sk_live_«${FAKE}»`, `ghp_«${FAKE}${FAKE}»`, `glpat-«${FAKE}»`, `xoxb-«000000000000-000000000000-${FAKE}»`, `AIza«${FAKE}FAKEFAKEFAKE0»`, 'AKIA«FAKE0000FAKE0000»', `sk-ant-«api03-${FAKE}»`, `SG.«${FAKE}.${FAKE}»`, `SK«${HEX}»`, `npm_«${FAKE}»`, `dop_v1_«${HEX}»`, `shpat_«${HEX}»`, `hf_«${FAKE}»`, `cfat_«${FAKE}»`, `key-«${HEX}»`, `lin_api_«${FAKE}»`,
    '«MTFAKEFAKEFAKEFAKEFAKEFA.FAKEFA.FAKEFAKEFAKEFAKEFAKEFAKEFAKE»', '«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJGQUtFIn0.RkFLRXNpZ25hdHVyZQ» was refused', `Authorization: Bearer sk_live_«${FAKE}»`,
    '-----BEGIN RSA PRIVATE KEY-----\n«RkFLRUtFWQ\nRkFLRUtFWR»\n-----END RSA PRIVATE KEY-----\n',
  ],
};

describe.each(Object.entries(NOTATIONS))('what is masked in %s, and nothing else', (_name, texts) => {
  test.each(texts)('%s', (text) => { expectMasked(text); });
});

describe('escaped JSON', () => {
  const value = { authorization: 'Bearer FAKEaaa', password: 'FAKE"quo\\te\n', note: 'stays' };
  test.each([0, 1, 2, 3])('%i times', (levels) => {
    const masked = redacted(escaped(value, levels));
    let read: unknown = masked;
    for (let level = 0; level <= levels; level++) read = JSON.parse(String(read));
    expect(read).toEqual({ authorization: 'Bearer [redacted]', password: '[redacted]', note: 'stays' });
  });
});

test('a number of JSON stays, since a mask would make it unreadable', () => { expectMasked('{"otp":123456,"password":null,"token":true}'); });

test('a secret that a terminal broke into lines is masked to its end', () => {
  const line = `Authorization: Bearer ${'FAKE0123'.repeat(10)}`;
  expect(redacted(`${line}\n${'FAKE4567'.repeat(4)}\nAccept: */*`)).toBe('Authorization: Bearer [redacted]\nAccept: */*');
});
