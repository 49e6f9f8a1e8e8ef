-- Gives a lease up, if it is still one's own.
-- KEYS 1 prefix   ARGV 1 name  2 node   Result 1 given up, 0 not held
local key = KEYS[1] .. 'lease:' .. ARGV[1]
if redis.call('GET', key) == ARGV[2] then
  return redis.call('DEL', key)
end
return 0
