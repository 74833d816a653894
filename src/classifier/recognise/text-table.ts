import type { Shape } from '../../schemas/shape.ts';
import { GRPC_NAMES, SWIFT_NAMES } from './grpc-codes.ts';

/** A way in which tools and libraries write a failure as text; whose it is, and where that is written, stands behind its row. Groups: `status`, `code`, `message`, `requestId`. */
export interface TextRow {
  /** Default: `plain-text`. */
  shape?: Shape;
  pattern: RegExp;
}

export const TEXTS: readonly TextRow[] = [
  { pattern: /StatusError\{[^\n]{0,500}?Message:"(?<message>(?:[^"\\\n]|\\.){0,2000})", Reason:"(?<code>\w{2,60})"[^\n]{0,1000}?Code:(?<status>\d{3})/ }, // Kubernetes’ Go client: https://pkg.go.dev/k8s.io/apimachinery/pkg/api/errors#StatusError
  { shape: 'oauth2', pattern: /\b(?<code>AADSTS\d{4,7}): (?<message>[^\n]*?)(?:\s+Trace ID: (?<requestId>[\w-]{8,60})|\n|$)/ }, // Microsoft Entra: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
  { pattern: /^(?:ERROR: )?\((?<code>[A-Z][a-z]+(?:[A-Z][a-z]+)+)\) (?<message>[^\n]+)/m }, // the Azure CLI: https://learn.microsoft.com/cli/azure/
  { pattern: /^Error from server(?: \((?<code>\w{1,60})\))?: (?<message>[^\n]*)/m }, // kubectl: https://kubernetes.io/docs/reference/kubectl/
  { pattern: /https response error StatusCode: (?<status>\d{3}), RequestID: (?<requestId>[\w-]{1,80}), (?:HostID: [^,\n]{0,200}, )?(?:api error )?(?<code>[A-Z]\w{2,80}): ?(?<message>[^\n]*)/ }, // the AWS SDKs for Go and Terraform: https://aws.github.io/aws-sdk-go-v2/docs/handling-errors/
  { pattern: /(?:^|: )(?!Error:)(?<code>[A-Z]\w{2,80}(?:\.\w{1,80})?): (?<message>[^\n]{1,2000})\n\s{1,20}status code: (?<status>\d{3}), request id: (?<requestId>[\w-]{1,80})/m }, // the AWS SDK for Go, first version: https://docs.aws.amazon.com/sdk-for-go/v1/developer-guide/handling-errors.html
  { pattern: /^(?!\w*(?:Error|Exception):)(?<code>[A-Z]\w{3,60}): (?<message>[^\n]+)\n\s+at \S/m }, // the AWS SDK for JavaScript, and others that name an error by its code: https://docs.aws.amazon.com/AWSJavaScriptSDK/latest/AWS/Response.html
  { pattern: /\bErrors::(?<code>[A-Z]\w{2,80}): (?<message>[^\n]*)/ }, // the AWS SDK for Ruby: https://docs.aws.amazon.com/sdk-for-ruby/v3/developer-guide/stubbing.html
  { pattern: /(?:^|: )ERROR: \(gcloud[\w.-]{1,100}\) (?<code>[A-Z][A-Z_]{3,40}): (?<message>[^\n]*)/m }, // gcloud: https://cloud.google.com/sdk/gcloud/reference
  { pattern: /<HttpError (?<status>\d{3}) when requesting \S{1,2000} returned "(?<message>[^"\n]{1,2000})"/ }, // Google's client for Python: https://googleapis.github.io/google-api-python-client/docs/epy/googleapiclient.errors.HttpError-class.html
  { pattern: /(?:\(Status (?<status>\d{3})\) \()?\bRequest (?<requestId>req_\w{4,60})\)?:? (?<message>[^\n]*?)\)?$/m }, // Stripe's clients: https://docs.stripe.com/error-handling
  { pattern: /^\s{0,9}(?<code>ERR_[A-Z0-9_]{3,60})\s+(?<message>[^\n]+)/m }, // pnpm: https://pnpm.io/errors
  { pattern: /\w(?:Error|Exception)\((?<status>[45]\d\d), (?<q>["'])(?<code>\w{2,80})\k<q>, (?<r>["'])(?<message>[^\n]{1,2000}?)\k<r>[,)]/ }, // Elasticsearch's client for Python: https://elasticsearch-py.readthedocs.io/en/latest/exceptions.html
  { shape: 'grpc-status', pattern: /Status\(StatusCode="?(?<code>\w{2,40})"?, Detail="(?<message>[^"\n]{0,2000})"/ }, // gRPC in .NET: https://grpc.github.io/grpc/csharp-dotnet/api/Grpc.Core.RpcException.html
  { shape: 'grpc-status', pattern: /\b(?:status|Status \{ code): (?<code>[A-Z]\w{2,40}), message: "(?<message>[^"\n]{0,2000})"/ }, // gRPC in Rust: https://docs.rs/tonic/latest/tonic/struct.Status.html
  { shape: 'grpc-status', pattern: /\bGRPC::(?<code>[A-Z]\w{2,40}): \d{1,2}:(?<message>[^\n]*?)(?: debug_error_string|\n|$)/ }, // gRPC in Ruby: https://grpc.github.io/grpc/ruby/GRPC/BadStatus.html
  { shape: 'connect-rpc', pattern: /\b(?:ConnectError: \[|twirp error )(?<code>[a-z_]{2,40})(?:\]|:) (?<message>[^\n]*)/ }, // Connect, Twirp: https://connectrpc.com/docs/web/errors/ https://twitchtv.github.io/twirp/docs/errors.html
  { pattern: /\bSoap ?Fault(?: exception)?: \[(?!HTTP\])(?<code>[\w:.-]{2,80})\]:? (?<message>[^\n]*?)(?: in \/|\n|$)/i }, // PHP's SOAP client: https://www.php.net/manual/class.soapfault.php
  { pattern: /\bfaultcode: (?<code>\S{2,80}) faultstring: (?<message>[^\n]*)/ }, // Node's SOAP client: https://www.npmjs.com/package/strong-soap
  { pattern: /^(?:Error: )?(?<code>[A-Z][a-z]\w{3,40})\("(?<message>[^"\n]{8,2000})"\)\s*$/ }, // a variant of a Rust error: https://doc.rust-lang.org/std/fmt/trait.Debug.html
  { pattern: /<Fault (?<code>-?\w{1,40}): (?<q>["'])(?<message>[^\n]{1,2000}?)\k<q>>/ }, // Python's XML-RPC: https://docs.python.org/3/library/xmlrpc.client.html#fault-objects
  { pattern: /^\S{1,300}\.rb:\d{1,6}:in [`'][^'\n]{1,100}': (?<message>[^\n]{1,2000}?) \([\w:]{1,100}\)$/m }, // what Ruby prints of an exception: https://docs.ruby-lang.org/en/master/Exception.html#method-i-full_message
  { pattern: /(?<message>Error (?:transferring|downloading) \S{1,2000} - server replied: [^\n]+)/ }, // Qt: https://doc.qt.io/qt-6/qnetworkreply.html#errorString
  { pattern: /\bFirebaseError: (?<message>[^\n]*?\((?<code>[a-z]+\/[a-z-]+)\)\.?)/ }, // Firebase: https://firebase.google.com/docs/auth/admin/errors
  { pattern: /^(?<status>[45]\d\d): [A-Z_]+\s+Code: (?<code>[A-Z_]{4,80})\s+ID: (?<requestId>\S{1,120})/m }, // Vercel: https://vercel.com/docs/errors
  { pattern: /\bCode: \d{1,5}\. DB::Exception: (?<message>[^\n]*?) \((?<code>[A-Z_]{4,80})\)/ }, // ClickHouse: https://clickhouse.com/docs/interfaces/http
  { pattern: /^(?<message>error code: (?<code>1\d{3}))\s*$/m }, // Cloudflare’s plain answer: https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/
  { pattern: /^(?<message>Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S*)\s*$/m }, // Express: https://expressjs.com/en/starter/faq.html
  { shape: 'grpc-status', pattern: /\bStatusCode\.(?<code>[A-Z_]{4,40})[:,]\s?(?<message>[^\n]*?)(?:>, <|\n|$)/ }, // gRPC's short form in Python: https://grpc.github.io/grpc/python/grpc.html#grpc.StatusCode
  { pattern: /^(?<status>[45]\d\d) (?<message>page not found)\s*$/m }, // Go’s and Traefik’s not found: https://pkg.go.dev/net/http#NotFound
  { pattern: /^Error (?<status>[45]\d\d) (?:\((?<code>[a-z]\w{2,60})\): )?(?<message>[^\n]{3,200})$/m }, // Varnish, and RabbitMQ with a code in brackets: https://varnish-cache.org/docs/
  { pattern: /\bError Domain=[\w.]{1,80} Code=-?\d{1,6} "(?<message>[^"\n]{1,500})"/ }, // NSURLError: https://developer.apple.com/documentation/foundation/nsurlerror
  { shape: 'grpc-status', pattern: /rpc error: code = (?<code>\w{1,40}) desc = ?(?<message>[^\n]*)/ }, // gRPC in Go and elsewhere: https://pkg.go.dev/google.golang.org/grpc/status
  { shape: 'grpc-status', pattern: /Status(?:Runtime)?Exception: (?<code>[A-Z_]{2,40})(?:: (?<message>[^\n]*))?/ }, // gRPC in Java: https://grpc.github.io/grpc-java/javadoc/io/grpc/StatusRuntimeException.html
  { shape: 'grpc-status', pattern: /\bstatus = StatusCode\.(?<code>[A-Z_]{2,40})\s+details = "(?<message>[^"]*)"/ }, // gRPC in Python and Node: https://grpc.github.io/grpc/python/grpc.html
  { shape: 'grpc-status', pattern: new RegExp(`^(?:Error: )?\\d{1,2} (?<code>${GRPC_NAMES}): (?<message>[^\\n]*)`, 'm') }, // gRPC in Node: https://grpc.io/docs/guides/status-codes/
  { pattern: /\bgoogleapi: Error (?<status>\d{3}): (?<message>[^\n]*?)(?:, (?<code>[a-zA-Z]{3,60}))?\)?$/m }, // Google’s client for Go: https://pkg.go.dev/google.golang.org/api/googleapi#Error
  { shape: 'grpc-status', pattern: new RegExp(`^(?<code>${SWIFT_NAMES}) \\(\\d{1,2}\\): (?<message>[^\\n]*)`, 'm') }, // gRPC in Swift: https://github.com/grpc/grpc-swift
  { shape: 'grpc-status', pattern: /^ERROR:\s+Code: (?<code>[A-Z][A-Za-z]{1,40})\s+Message: (?<message>[^\n]*)/m }, // grpcurl: https://github.com/fullstorydev/grpcurl
  { pattern: /^(?:[\w.$]{1,200}: )?(?<message>[^\n]{1,4000}?) \(Service: [^;,\n]{1,80}[;,] Status Code: (?<status>\d{3})(?:; Error Code: (?<code>[\w.]{1,100}))?(?:[;,]? Request ID: (?<requestId>[\w-]{1,80}))?/m }, // the AWS SDK for Java, both versions: https://docs.aws.amazon.com/AWSJavaSDK/latest/javadoc/com/amazonaws/AmazonServiceException.html https://sdk.amazonaws.com/java/api/latest/software/amazon/awssdk/awscore/exception/AwsServiceException.html
  { pattern: /An error occurred \((?<code>[\w.]{1,100})\) when calling the \w{1,80} operation(?: \([^)\n]{1,80}\))?: (?<message>[^\n]*)/ }, // the AWS CLI and boto: https://docs.aws.amazon.com/boto3/latest/guide/error-handling.html
  { pattern: /HTTP response code: (?<status>\d{3})[\s\S]{0,500}?Request ID: (?<requestId>[\w-]{1,80})[\s\S]{0,500}?Exception name: (?<code>[\w.]{1,100})(?:\\n|\s)+Error message: (?<message>[^\n\\]{0,2000})/ }, // the AWS SDK for C++: https://sdk.amazonaws.com/cpp/api/LATEST/root/html/index.html
  { shape: 'spring-boot', pattern: /(?<message>There was an unexpected error \(type=[^,\n]{1,100}, status=(?<status>\d{3})\)[^\n]*)/ }, // Spring’s Whitelabel page: https://docs.spring.io/spring-boot/reference/web/servlet.html#web.servlet.spring-mvc.error-handling
  { pattern: /Error response from daemon: (?:(?<code>[a-z]{5,40}): )?(?<message>[^\n]*)/ }, // Docker: https://docs.docker.com/reference/api/engine/
  { pattern: /(?:^|: )(?<code>denied|unauthorized|toomanyrequests): (?<message>[^\n]+)/m }, // a registry's code, as Docker prints it: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
  { pattern: /Code: (?<status>\d{3})\. Errors:\s+\* (?<message>[^\n]*)/ }, // Vault’s command line: https://developer.hashicorp.com/vault/docs/commands
  { pattern: /\(code: (?<code>\d{1,10})\): \[HTTP (?<status>\d{3})\] (?<message>[^\n]*?)(?: at \/|\n|$)/ }, // an exception with an HTTP status and a code: https://www.twilio.com/docs/libraries/php
  { pattern: /^(?<message>[A-Z][A-Za-z' -]{3,60} \((?<code>[A-Z]{2,8}\d{2,6})\))$/m }, // a code in brackets behind a phrase: https://docs.docker.com/docker-hub/usage/
  { pattern: /^\s{0,9}(?<message>[A-Z][^\n]{4,300}?) [[(](?:error )?code[:=]? ?(?![45]\d\d\b)(?<code>[\w.-]{2,60})[\])]\.?$/m }, // the same, said to be one: https://developers.cloudflare.com/workers/wrangler/
  { pattern: /(?:[Ee]rror|Exception):? (?:\w{1,40} )?(?<code>[A-Z]{6,30}|[A-Z]{2,30}(?:_[A-Z]{1,30}){1,6})(?::| -) (?<message>[^\n]*?)(?: \((?<status>[45]\d\d)\)|$)/m }, // an exception that begins with a code: https://github.com/mysqljs/mysql#error-handling
  { pattern: /(?:^|: )(?<status>[45]\d\d):? (?<code>[a-z]+(?:_[a-z]+)+|[A-Z]+(?:_[A-Z]+)+)(?:: (?<message>[^\n]+)|\s*$)/m }, // an exception that says status and code: https://python-gitlab.readthedocs.io/en/stable/api-usage.html
  { pattern: /(?:Error|Exception)\)?:? \((?:(?<status>[45]\d\d), )?(?:(?<code>-?\d{3,8}), )?b?(?<q>["'])(?<message>[^\n]*?)\k<q>[,)]/ }, // the arguments of a Python exception: https://docs.python.org/3/library/exceptions.html#BaseException.args
  { shape: 'status-line', pattern: /^[^\n"]{0,300}"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,2000} HTTP\/\d(?:\.\d)?" (?<status>[45]\d\d) (?:\d{1,12}|-)(?=\s|$)/ }, // an access log’s line: https://httpd.apache.org/docs/current/logs.html#combined
  { shape: 'status-line', pattern: /^[^\n"]{10,500} (?<status>[45]\d\d) (?:-|\d{1,12}) [^"\n]{0,200}"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,2000} HTTP/ }, // HAProxy’s and ALB’s line: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
  { pattern: /\bhttp status: (?<status>\d{3}), code: ?(?<code>-?\d{1,6}) - (?:\S{1,2000}:\s{1,9})?(?<message>[^\n]+)/ }, // Spotipy: https://spotipy.readthedocs.io/
  { pattern: /^"?(?<message>[A-Z][^\n]{4,300}? \[(?<code>[a-z]+(?:-[a-z]+)+)\])(?="|$)/m }, // Meteor: https://docs.meteor.com/api/meteor.html#Meteor-Error
  { pattern: /status code does not indicate success: (?<status>\d{3}) \((?<message>[^\n]{1,2000}?)\)\.?\s*$/m }, // .NET: https://learn.microsoft.com/dotnet/api/system.net.http.httpresponsemessage.ensuresuccessstatuscode
  { shape: 'status-line', pattern: /"\S{1,2000}" HTTP\/\d(?:\.\d)? "[^"\n]{0,500}" (?<status>[45]\d\d) \d/ }, // OAuth2 Proxy’s line: https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview#request-log-format
  { shape: 'status-line', pattern: /\b(?<status>[45]\d\d) (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S{0,2000} \([\w.:%]{3,60}\) [\d.]{1,12}ms/ }, // Tornado’s line: https://www.tornadoweb.org/en/stable/web.html#tornado.web.Application.log_request
  { shape: 'status-line', pattern: /^[^\n]*<Response \[(?<status>[45]\d\d)\]>\s*$/ }, // requests, in a line of one’s own: https://requests.readthedocs.io/en/latest/user/quickstart/#response-status-codes
  { shape: 'status-line', pattern: /^\[GIN\] [^\n|]{1,60}\| (?<status>[45]\d\d) \|/ }, // Gin’s line for a request: https://gin-gonic.com/docs/examples/custom-log-format/
  { pattern: /\bStatusCodeError: (?<status>\d{3}) - "(?:\\")?(?<message>[^"\\\n]{1,2000})/ }, // request-promise: https://github.com/request/request-promise-core/blob/master/lib/errors.js
  { pattern: /\[(?<status>\d{3})[^\]\n]{0,60}\] during \[[A-Z]{3,8}\] to \[[^\]\n]{1,2000}\] \[[^\]\n]{1,500}\]: +(?<message>[^\s<{\n][^\n]{0,2000}?) *$/m }, // Feign: https://github.com/OpenFeign/feign
  { pattern: /(?:^|: )(?<message>[^:\n]{1,1000}) \((?<status>[45]\d\d) (?<code>[A-Z]{2,30}(?:_[A-Z]{2,30})+)\)\s*$/m }, // a Google status behind its sentence: https://cloud.google.com/apis/design/errors
  { pattern: /^ ?(?<code>[A-Z][A-Za-z]{2,80}) \((?:client|server)\): (?<message>[^\n]*?)(?: - (?:<\?xml|\{)|\n|$)/m }, // the AWS SDK for PHP: https://docs.aws.amazon.com/sdk-for-php/v3/developer-guide/faq.html
  { pattern: /\bUncaught PHP Exception [\w\\]{1,200}: "(?<message>[^"\n]{1,2000})" at (?:[^\n]{0,1000}?\(code: (?<status>[45]\d\d)\))?/ }, // Symfony’s log: https://symfony.com/doc/current/logging.html
  { pattern: /\b[\w-]{1,40}\.(?:ERROR|CRITICAL|ALERT|EMERGENCY): (?<message>[^\n{]{1,2000}?) \{"exception":"\[object\] \([\w\\]{1,200}\(code: (?<status>[45]\d\d)\)/ }, // Laravel’s log: https://laravel.com/docs/logging
  { shape: 'oauth2', pattern: /\boauth2: "(?<code>[a-z_]{3,60})"(?: "(?<message>[^"\n]{1,2000})")?/ }, // OAuth in Go: https://pkg.go.dev/golang.org/x/oauth2#RetrieveError
  { pattern: /\b(?<code>\d{4,6}) \([\dA-Z]{5}\): (?<message>[^\n]*)/ }, // MySQL’s clients, with an SQLSTATE: https://dev.mysql.com/doc/mysql-errors/8.4/en/error-message-elements.html
  { pattern: /exception '[\w\\]{1,200}' with message '(?<message>[^\n]{1,2000}?)' in \// }, // PHP 5: https://www.php.net/manual/language.exceptions.php
  { pattern: /\b(?<status>[45]\d\d) [A-Z][A-Za-z ]{2,40}\n(?<code>\d{2,6}) - (?<message>[^\n]+)/ }, // Tweepy: https://docs.tweepy.org/en/stable/exceptions.html
  { pattern: /\[(?<status>4\d\d) (?<code>[A-Z_]{4,60})\] - (?<message>[^\n]+)/ }, // Pyrogram: https://docs.pyrogram.org/api/errors/
  { pattern: /\b(?:Client|Server) error: `[A-Z]{3,8} [^`\s]{1,2000}` resulted in a `(?<status>\d{3})[^`\n]{0,60}` response:?\s{0,20}(?<message>[^<{\s][^\n]*)?/ }, // Guzzle: https://docs.guzzlephp.org/en/stable/quickstart.html#exceptions
  { pattern: /(?:^|: )(?<message>no healthy upstream|upstream (?:request timeout|connect error[^\n]*)|stream timeout|RBAC: access denied|Jwt (?:is |verification |header )[^\n]*|default backend - (?<status>404)|the server is currently unable to handle the request[^\n]*)\s*$/m }, // what proxies answer in plain words: https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage
];
