-- Sends the requests of a file at random, each as it stands there; prints the totals as JSON.
-- The file: for each request a line with its length, then its bytes.

local requests = {}

function init(args)
  local file = assert(io.open(args[1], "rb"))
  while true do
    local length = file:read("*l")
    if not length then break end
    requests[#requests + 1] = file:read(tonumber(length))
  end
  math.randomseed(7)
  local only = requests[1]
  if #requests == 1 then
    request = function() return only end
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency, rates)
  local e = summary.errors
  io.write(string.format('\n{"requests":%d,"micros":%d,"errors":%d}\n',
    summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout))
end
