-- Takes a lease that nobody holds, or prolongs one's own.
-- KEYS 1 prefix   ARGV 1 name  2 node  3 time to live in ms
-- Result the holder's fence, 0 when another node holds the lease
local key = KEYS[1] .. 'lease:' .. ARGV[1]
local holder = redis.call('GET', key)
if holder == ARGV[2] then
  redis.call('PEXPIRE', key, ARGV[3])
  return tonumber(redis.call('GET', key .. ':fence'))
end
if holder then
  return 0
end
redis.call('SET', key, ARGV[2], 'PX', ARGV[3])
local fence = redis.call('INCR', key .. ':fence')
local time = redis.call('TIME')
local millis = time[1] * 1000 + math.floor(time[2] / 1000)
if fence < millis then
  -- At least the time: a fence of a Redis that lost everything, or its last second, never comes again.
  fence = millis
  redis.call('SET', key .. ':fence', string.format('%.0f', fence))
end
return fence
