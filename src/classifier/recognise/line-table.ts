import { ERROR_PHRASES } from '../reason-phrases.ts';

/** Lines of a terminal that are no message: commands, what a tool says while it works, frames of a stack, hints where to read on. */
export const DROPPED: readonly RegExp[] = [
  /^[ \t]*(?:[$>%#] |PS [^>]{0,80}>)\S/, // a prompt
  /^[ \t]*\* |^[<>] |^--\d{4}-\d\d-|^(?:Resolving|Connecting to|Connected to|HTTP request sent|Uploading|Downloading|Retrying|Closing connection)\b/, // curl, wget, twine
  /^[ \t]+(?:at|from|in) \S|^(?:The above exception was|During handling of the above) |^at [\w.$<>]+\([^)\n]*\)\s*$|^[ \t]*File "|^Traceback |^[ \t]*[\^~]+\s*$|^At line:\d|^[ \t]*\+ |^[ \t]*\.\.\.\s*(?:\d+ more)?$/, // frames
  /^[ \t]*│?\s*(?:with \S+[,:]?$|on \S+ line \d|\d+: )|^[╷╵│\s]*$/, // Terraform's box
  /^(?:npm (?:ERR!|error) |[ \t]+)?(?:code|errno|syscall|path):? \S+$|^npm (?:notice|http) |^npm (?:ERR!|error) (?:\d{3} |network )?(?:In most cases|If you are behind|'proxy' config|a package version|on a server|A complete log|This is a problem|$)/,
  /^[ \t]*(?:More details|For more information|See also|Learn more|Read more|What happened|Caused by:?$|If the problem persists|If you)\b/i,
  /^[\w-]{3,40}-[\w-]{1,40}: \S+$|^[Xx]-[\w-]{1,60}: |^[ \t]*[\d.]+%|^HTTP response headers: |^Error in \S+:$|^Run `/, // a header, a progress bar, R's call and hint
  /^(?:[VDIWEF]\/[\w.-]{1,60}\s*\(\s*\d{1,6}\):\s+)?#\d{1,3}\s{2,9}\S/, // a frame of Dart, behind Android's prefix
  /Ray ID: \S+/,
  /^[ \t](?:.*[,{[]|\s*\w{1,40}:\s*|[\s\]}),;]+)$/, // a printed object
];

/** How client libraries and those who throw a status say that there was one: axios, httpx and requests, reqwest, .NET. What stands before it is the caller's. */
const LIBRARY = "Request failed with status code \\d|(?:Client|Server) error '\\d|\\d{3} (?:Client|Server) Error: |HTTP status (?:client|server) error \\(|Response status code does not indicate|Error: [45]\\d\\d$";
export const RE_LIBRARY = new RegExp(`^(?:${LIBRARY})`);

/** What stands before a message: a log's time and level, a tool's name, an exception's. Taken off one after the other, as often as they come. */
export const STRIPPED: readonly RegExp[] = [
  new RegExp(`^.{1,300}?(?=${LIBRARY})`),
  /^\[(?=[^\]\n]{0,20}\d\d:\d\d)[^\]\n]{8,80}\]\s*(?=[A-Z])/, // a time and a process in brackets
  /^[[(]?(?:\d{1,4}[-/]\d{1,2}[-/]\d{1,4},?[T ]?|\d\d:\d\d:)[\d:.,+Z -]{0,30}(?:[AP]M\b:?)?[\])]?\s*(?:\[[A-Z][A-Za-z]{1,30}\]\s+)?/,
  /^[\w-]{1,40}[.-]\d{1,3}\s+\|\s+/, // foreman, Heroku's local runner, Docker's composed services
  /^(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.-]{1,80}:(?=\S)/, // Python's logging
  /^\[(?:[\dT:.Z-]{10,30} )?(?:TRACE|DEBUG|INFO|WARN|ERROR)\s+\w[\w:]{0,80}\]\s*/, // Rust's env_logger
  /^(?:[A-Z] )?[[(]? ?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|SEVERE|CRITICAL|ERR) ?[\])]? ?:?\s+(?:\[[\w.$-]{1,60}\] (?=\S))?/,
  /^\(node:\d{1,9}\) \w{1,60}Warning: |^##\[\w{1,20}\]|^\[[\w .:-]{1,30}\]\s+(?=[A-Z]{4,8}\b|\d{4}[-/]|\[)/, // Node's warnings, Azure Pipelines, a logger's name
  /^\[(?:error|warn|info|notice|crit|alert|emerg)\][\s:]*/, // nginx
  /^(?:ERRO|FATA|WARN|INFO)\[\d{4,9}\]\s+/, // logrus on a terminal
  /^[EWIF]\d{4} [\d:.]+\s+\d+ [\w.-]+:\d+\] /, // klog
  /^(?:(?:debug|info|warn|error|fatal)\s{1,9})?[\w./@-]{1,120}\.go:\d{1,6}:?\s+|^\d+#\d+: (?:\*\d+ )?/, // Go's log, zap
  /^(?:npm (?:ERR!|error)\s+|(?:(?:PHP )?(?:Fatal|Parse) error|remote|fatal|err|error|gh|git|curl|wget|pip|cargo|docker|Invoke-\w{1,40} ?)\s?:\s+(?:\(\d{1,3}\)\s+)?)(?=\S)/i,
  /^network (?=[A-Z])|^[│╷›●├╰]\s*|^(?:(?:HTTP )?response )?(?:body|content|text): |^\{ (?=\w*Error: )/i,
  /^\d{3} (?:\d{3} )?[A-Z][A-Za-z ]{2,30} - (?:GET|HEAD|POST|PUT|PATCH|DELETE) \S+ - /, // npm
  /^(?:\d{3} )?(?:GET|HEAD|POST|PUT|PATCH|DELETE) https?:\/\/\S+: (?:\d{3} (?:- |\(request "[\w-]{1,80}"\) )?)?|^HTTP \d{3} error: /, // Go's, Google's, Octokit's and Twilio's clients
  /^(?:Get|Head|Post|Put|Patch|Delete) "https?:\/\/[^"\s]{1,500}": (?=\S)/, // Go's url.Error
  /^(?:Uncaught |Unhandled |Caused by: |\[?cause\]?: )?(?:[\w$]{1,60}(?:\.|::|[:/\\]))*[\w$]{0,60}(?:Error|Exception| exception)(?:\$\w{1,60})?(?: ?[([][^)\]\n]{1,80}[)\]])? ?: (?=\S)/,
  /^(?:Uncaught )?(?:[\w$]{1,60}(?:\.|::|\\))+[A-Z][\w$]{1,60}: (?=\S)/,
  /^the remote server responded with an error \([^)\n]{1,80}\): (?=\S)/,
  /^[A-Z]{4,8}\/[\w-]{1,60}\]\s+/, // Celery
  /^(?:[VDIWEF]\/[\w.-]{1,60}\s*(?:\(\s*\d{1,6}\))?:|\d\d-\d\d [\d:.]{8,15}\s+\d+\s+\d+ [VDIWEF] [\w.$-]{1,60}\s*:)\s+|^\[(?:ERROR|FATAL):[^\]\n]{1,200}\]\s+/, // Android's log, Flutter's
  /^\(\w{1,40}\) \[[\w.]{1,100}\] (?=\S)|^\|\s*(?:(?:error|warn|info|debug)\s*\|\s*(?:\(\d{1,9}\)\s*)?)?/, // Home Assistant, ioBroker
  /^[a-z]\w{0,60}(?:\.[\w$]{1,60}){2,12}\s+[:-]\s+(?=\S)|^\[https?:\/\/[^\]\s]{1,500}\]\s+/, // Logback's logger
  new RegExp(`^(?:\\d{3} (?:${ERROR_PHRASES.join('|')}):? (?=[A-Z])|(?:${ERROR_PHRASES.join('|')}): (?=\\S))`),
  /^\d{3} (?:(?:Client|Server) Error: )?(?=[A-Z][a-z]+[ :])/,
  /^Error Domain=[\w.]{1,80} Code=-?\d{1,6} "/, // Apple's NSError
];
