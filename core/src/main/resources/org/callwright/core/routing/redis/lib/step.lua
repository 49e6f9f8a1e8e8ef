-- What every step has: the prefix of all keys, the time, what is to be written and the reply: lines of text, namely 1 for
-- applied, the earliest due time that was set or 0, and 8 lines an offer. Numbers stay text wherever they can: Redis
-- and Lua take longer to print them than for anything else in here.
--@include lib/times.lua
local P, now = KEYS[1], ARGV[1]
local entry, texts = {'XADD', P .. 'events', '*', 'at', now}, {'MSET'}
local offers, earliest = '', nil

-- All facts of a step become one entry of the log, so that nobody ever reads half a step.
local function fact(json)
  local n = #entry
  entry[n + 1], entry[n + 2] = string.sub('f0f1f2f3f4f5', n - 4, n - 3), json
end

-- Texts are written together at the end: one command costs a third of three. Whoever reads one before writes them first.
local function put(key, text)
  local n = #texts
  texts[n + 1], texts[n + 2] = P .. key, text
end

local function due(member, at)
  redis.call('ZADD', P .. 'due', at, member)
  if not earliest or at < earliest then
    earliest = at
  end
end

local function after(millis)
  return string.format('%d', now + millis)
end

local function done(status)
  if texts[2] then
    redis.call(unpack(texts))
  end
  if entry[6] then
    redis.call(unpack(entry))
  end
  return (status or '1') .. '\n' .. (earliest or '0') .. offers
end
