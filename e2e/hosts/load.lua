-- Asks for each line of a file in turn: a path, and after tabs one header and its value, if there is one. Prints what was measured as JSON.
local requests, threads, next = {}, {}, 0

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  answered = {}
  for line in io.lines(args[1]) do
    local path, name, value = line:match("^([^\t]*)\t?([^\t]*)\t?(.*)$")
    table.insert(requests, wrk.format("GET", path, name ~= "" and { [name] = value } or nil))
  end
end

function request()
  next = next % #requests + 1
  return requests[next]
end

function response(status)
  answered[status] = (answered[status] or 0) + 1
end

function done(summary, latency)
  local counts, list = {}, {}
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("answered")) do counts[status] = (counts[status] or 0) + count end
  end
  for status, count in pairs(counts) do table.insert(list, string.format('"%d":%d', status, count)) end
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format('MEASURED {"perSecond":%.0f,"p99":%.3f,"errors":%d,"answered":{%s}}', summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, errors, table.concat(list, ",")))
end
