-- What every step has: the prefix of all keys, the time, the facts to append and the reply.
-- The reply is {applied, earliest due time that was set or 0, then 8 values an offer}.
--@include lib/times.lua
local P, now = KEYS[1], ARGV[1]
local entry = {'XADD', P .. 'events', '*', 'at', now}
local reply = {1, 0}

-- All facts of a step become one entry of the log, so that nobody ever reads half a step.
local function fact(json)
  local n = #entry
  entry[n + 1] = 'f' .. (n - 5) / 2
  entry[n + 2] = json
end

local function due(member, at)
  redis.call('ZADD', P .. 'due', at, member)
  at = tonumber(at)
  if reply[2] == 0 or at < reply[2] then
    reply[2] = at
  end
end

local function done()
  if entry[6] then
    redis.call(unpack(entry))
  end
  return reply
end
