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
return redis.call('INCR', key .. ':fence')
