import type { Shape } from '../../schemas/shape.ts';

/** A way in which tools and libraries write a failure as text. Groups: `status`, `code`, `message`, `requestId`. */
export interface TextRow {
  about: string;
  shape: Shape;
  pattern: RegExp;
}

export const TEXTS: readonly TextRow[] = [
  { about: 'Kubernetes’ Go client', shape: 'plain-text', pattern: /StatusError\{[^\n]{0,500}?Message:"(?<message>(?:[^"\\\n]|\\.){0,2000})", Reason:"(?<code>\w{2,60})"[^\n]{0,1000}?Code:(?<status>\d{3})/ }, // https://pkg.go.dev/k8s.io/apimachinery/pkg/api/errors#StatusError
  { about: 'what proxies answer in plain words', shape: 'plain-text', pattern: /(?:^|: )(?<message>no healthy upstream|upstream (?:request timeout|connect error[^\n]*)|stream timeout|RBAC: access denied|Jwt (?:is |verification |header )[^\n]*|default backend - (?<status>404)|the server is currently unable to handle the request[^\n]*)\s*$/m }, // https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage
  { about: 'Microsoft Entra', shape: 'oauth2', pattern: /\b(?<code>AADSTS\d{4,7}): (?<message>[^\n]*?)(?:\s+Trace ID: (?<requestId>[\w-]{8,60})|\n|$)/ }, // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
  { about: 'the Azure CLI', shape: 'plain-text', pattern: /^(?:ERROR: )?\((?<code>[A-Z][a-z]+(?:[A-Z][a-z]+)+)\) (?<message>[^\n]+)/m }, // https://learn.microsoft.com/cli/azure/
  { about: 'kubectl', shape: 'plain-text', pattern: /^Error from server(?: \((?<code>\w{1,60})\))?: (?<message>[^\n]*)/m }, // https://kubernetes.io/docs/reference/kubectl/
  { about: 'the AWS SDKs for Go and Terraform', shape: 'plain-text', pattern: /https response error StatusCode: (?<status>\d{3}), RequestID: (?<requestId>[\w-]{1,80}), (?:HostID: [^,\n]{0,200}, )?(?:api error )?(?<code>[A-Z]\w{2,80}): ?(?<message>[^\n]*)/ }, // https://aws.github.io/aws-sdk-go-v2/docs/handling-errors/
  { about: 'gRPC in .NET', shape: 'grpc-status', pattern: /Status\(StatusCode="?(?<code>\w{2,40})"?, Detail="(?<message>[^"\n]{0,2000})"/ }, // https://grpc.github.io/grpc/csharp-dotnet/api/Grpc.Core.RpcException.html
  { about: 'gRPC in Rust', shape: 'grpc-status', pattern: /\bstatus: (?<code>[A-Z]\w{2,40}), message: "(?<message>[^"\n]{0,2000})"/ }, // https://docs.rs/tonic/latest/tonic/struct.Status.html
  { about: 'gRPC in Ruby', shape: 'grpc-status', pattern: /\bGRPC::(?<code>[A-Z]\w{2,40}): \d{1,2}:(?<message>[^\n]*?)(?: debug_error_string|\n|$)/ }, // https://grpc.github.io/grpc/ruby/GRPC/BadStatus.html
  { about: 'Connect', shape: 'connect-rpc', pattern: /\bConnectError: \[(?<code>[a-z_]{2,40})\] (?<message>[^\n]*)/ }, // https://connectrpc.com/docs/web/errors/
  { about: 'Firebase', shape: 'plain-text', pattern: /\bFirebaseError: (?<message>[^\n]*?\((?<code>[a-z]+\/[a-z-]+)\)\.?)/ }, // https://firebase.google.com/docs/auth/admin/errors
  { about: 'Vercel', shape: 'plain-text', pattern: /^(?<status>[45]\d\d): [A-Z_]+\s+Code: (?<code>[A-Z_]{4,80})\s+ID: (?<requestId>\S{1,120})/m }, // https://vercel.com/docs/errors
  { about: 'Heroku’s router', shape: 'plain-text', pattern: /\bat=error code=(?<code>[HRL]\d{2}) desc="(?<message>[^"\n]{0,200})"(?:[^\n]{0,500}?\brequest_id=(?<requestId>[\w-]{1,80}))?(?:[^\n]{0,500}?\bstatus=(?<status>\d{3}))?/ }, // https://devcenter.heroku.com/articles/error-codes
  { about: 'ClickHouse', shape: 'plain-text', pattern: /\bCode: \d{1,5}\. DB::Exception: (?<message>[^\n]*?) \((?<code>[A-Z_]{4,80})\)/ }, // https://clickhouse.com/docs/interfaces/http
  { about: 'Cloudflare’s plain answer', shape: 'plain-text', pattern: /^(?<message>error code: (?<code>1\d{3}))\s*$/m }, // https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/
  { about: 'Go’s and Traefik’s not found', shape: 'plain-text', pattern: /^(?<status>[45]\d\d) (?<message>page not found)\s*$/m }, // https://pkg.go.dev/net/http#NotFound
  { about: 'Varnish', shape: 'plain-text', pattern: /^Error (?<status>[45]\d\d) (?<message>[^\n]{3,200})$/m }, // https://varnish-cache.org/docs/
  { about: 'NSURLError', shape: 'plain-text', pattern: /\bError Domain=\w{1,80} Code=-?\d{1,6} "(?<message>[^"\n]{1,500})"/ }, // https://developer.apple.com/documentation/foundation/nsurlerror
  { about: 'gRPC in Go and elsewhere', shape: 'grpc-status', pattern: /rpc error: code = (?<code>\w{1,40}) desc = ?(?<message>[^\n]*)/ }, // https://pkg.go.dev/google.golang.org/grpc/status
  { about: 'gRPC in Java', shape: 'grpc-status', pattern: /Status(?:Runtime)?Exception: (?<code>[A-Z_]{2,40})(?:: (?<message>[^\n]*))?/ }, // https://grpc.github.io/grpc-java/javadoc/io/grpc/StatusRuntimeException.html
  { about: 'gRPC in Python and Node', shape: 'grpc-status', pattern: /\bstatus = StatusCode\.(?<code>[A-Z_]{2,40})\s+details = "(?<message>[^"]*)"/ }, // https://grpc.github.io/grpc/python/grpc.html
  { about: 'gRPC in Node', shape: 'grpc-status', pattern: /^(?:Error: )?\d{1,2} (?<code>CANCELLED|UNKNOWN|INVALID_ARGUMENT|DEADLINE_EXCEEDED|NOT_FOUND|ALREADY_EXISTS|PERMISSION_DENIED|RESOURCE_EXHAUSTED|FAILED_PRECONDITION|ABORTED|OUT_OF_RANGE|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS|UNAUTHENTICATED): (?<message>[^\n]*)/m }, // https://grpc.io/docs/guides/status-codes/
  { about: 'Google’s client for Go', shape: 'plain-text', pattern: /\bgoogleapi: Error (?<status>\d{3}): (?<message>[^\n]*?)(?:, (?<code>[a-zA-Z]{3,60}))?$/m }, // https://pkg.go.dev/google.golang.org/api/googleapi#Error
  { about: 'gRPC in Swift', shape: 'grpc-status', pattern: /^(?<code>cancelled|unknown|invalidArgument|deadlineExceeded|notFound|alreadyExists|permissionDenied|resourceExhausted|failedPrecondition|aborted|outOfRange|unimplemented|internalError|unavailable|dataLoss|unauthenticated) \(\d{1,2}\): (?<message>[^\n]*)/m }, // https://github.com/grpc/grpc-swift
  { about: 'grpcurl', shape: 'grpc-status', pattern: /^ERROR:\s+Code: (?<code>[A-Z][A-Za-z]{1,40})\s+Message: (?<message>[^\n]*)/m }, // https://github.com/fullstorydev/grpcurl
  { about: 'the AWS SDK for Java', shape: 'plain-text', pattern: /^(?:[\w.$]{1,200}: )?(?<message>[^\n]{1,4000}?) \(Service: [^;\n]{1,80}; Status Code: (?<status>\d{3}); Error Code: (?<code>[\w.]{1,100});?(?: Request ID: (?<requestId>[\w-]{1,80}))?/m }, // https://docs.aws.amazon.com/AWSJavaSDK/latest/javadoc/com/amazonaws/AmazonServiceException.html
  { about: 'the AWS SDK for Java 2', shape: 'plain-text', pattern: /^(?:[\w.$]{1,200}: )?(?<message>[^\n]{1,4000}?) \(Service: [^,\n]{1,80}, Status Code: (?<status>\d{3}), Request ID: (?<requestId>[\w-]{1,80})/m }, // https://sdk.amazonaws.com/java/api/latest/software/amazon/awssdk/awscore/exception/AwsServiceException.html
  { about: 'the AWS CLI and boto', shape: 'plain-text', pattern: /An error occurred \((?<code>[\w.]{1,100})\) when calling the \w{1,80} operation(?: \([^)\n]{1,80}\))?: (?<message>[^\n]*)/ }, // https://docs.aws.amazon.com/boto3/latest/guide/error-handling.html
  { about: 'the AWS SDK for C++', shape: 'plain-text', pattern: /HTTP response code: (?<status>\d{3})[\s\S]{0,500}?Request ID: (?<requestId>[\w-]{1,80})[\s\S]{0,500}?Exception name: (?<code>[\w.]{1,100})(?:\\n|\s)+Error message: (?<message>[^\n\\]{0,2000})/ }, // https://sdk.amazonaws.com/cpp/api/LATEST/root/html/index.html
  { about: 'a type and a message on lines of their own', shape: 'plain-text', pattern: /^(?:[\w.$]{1,120}: )?[ \t]{0,40}(?:error )?(?:type|code|name): (?<code>[A-Za-z][\w.-]{2,100})[ \t\r]{0,40}\n[ \t]{0,40}(?:error )?message: (?<message>[^\n]*)/im }, // https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
  { about: 'Spring’s Whitelabel page', shape: 'spring-boot', pattern: /(?<message>There was an unexpected error \(type=[^,\n]{1,100}, status=(?<status>\d{3})\)[^\n]*)/ }, // https://docs.spring.io/spring-boot/reference/web/servlet.html#web.servlet.spring-mvc.error-handling
  { about: 'Docker', shape: 'plain-text', pattern: /Error response from daemon: (?:(?<code>[a-z]{5,40}): )?(?<message>[^\n]*)/ }, // https://docs.docker.com/reference/api/engine/
  { about: 'Vault’s command line', shape: 'plain-text', pattern: /Code: (?<status>\d{3})\. Errors:\s+\* (?<message>[^\n]*)/ }, // https://developer.hashicorp.com/vault/docs/commands
  { about: 'an exception with an HTTP status and a code', shape: 'plain-text', pattern: /\(code: (?<code>\d{1,10})\): \[HTTP (?<status>\d{3})\] (?<message>[^\n]*?)(?: at \/|\n|$)/ }, // https://www.twilio.com/docs/libraries/php
  { about: 'a code in brackets behind a phrase', shape: 'plain-text', pattern: /^(?<message>[A-Z][A-Za-z' -]{3,60} \((?<code>[A-Z]{2,8}\d{2,6})\))$/m }, // https://docs.docker.com/docker-hub/usage/
  { about: 'Validation errors of a Python client', shape: 'plain-text', pattern: /(?<message>Field: \([^\n]{1,200}\), Error: [^\n]*)/ }, // https://fastapi.tiangolo.com/tutorial/handling-errors/
  { about: 'a sentence with a status before it', shape: 'plain-text', pattern: /^(?:Error: )?(?<status>[45]\d\d) (?<message>[A-Z][a-z']{1,30} [^\n]{8,2000})$/m }, // https://github.com/openai/openai-node
  { about: 'an access log’s line', shape: 'status-line', pattern: /^[^\n"]{0,300}"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,2000} HTTP\/\d(?:\.\d)?" (?<status>[45]\d\d) (?:\d{1,12}|-)(?=\s|$)/ }, // https://httpd.apache.org/docs/current/logs.html#combined
  { about: 'HAProxy’s and ALB’s line', shape: 'status-line', pattern: /^[^\n"]{10,500} (?<status>[45]\d\d) (?:-|\d{1,12}) [^"\n]{0,200}"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,2000} HTTP/ }, // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
  { about: 'Gin’s line for a request', shape: 'status-line', pattern: /^\[GIN\] [^\n|]{1,60}\| (?<status>[45]\d\d) \|/ }, // https://gin-gonic.com/docs/examples/custom-log-format/
  { about: 'Guzzle', shape: 'plain-text', pattern: /\b(?:Client|Server) error: `[A-Z]{3,8} [^`\s]{1,2000}` resulted in a `(?<status>\d{3})[^`\n]{0,60}` response:?\s{0,20}(?<message>[^<{\s][^\n]*)?/ }, // https://docs.guzzlephp.org/en/stable/quickstart.html#exceptions
  { about: 'logfmt, and logrus on a terminal', shape: 'plain-text', pattern: /(?:\blevel=(?:error|fatal|warn\w*)\b[^\n]{0,500}?\bmsg|^(?:WARN|ERRO|FATA)\w{0,3}\[\d{1,8}\] [^\n]{0,500}?\berror)="(?<message>(?:[^"\\\n]|\\.){1,4000})"/ }, // https://brandur.org/logfmt
];
