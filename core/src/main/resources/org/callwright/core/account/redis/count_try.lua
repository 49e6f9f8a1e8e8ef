-- Counts a try against every limit, or against none when one of them is used up. Repeated by a broken connection it counts
-- twice, which costs a try until the window ends.
-- KEYS 1 prefix   ARGV 1 window in ms  2 subject  3 its most tries  4 subject ...
-- Result 0 counted, else the ms until no limit is used up any more
local wait = 0
for i = 2, #ARGV, 2 do
  local key = KEYS[1] .. 'tries:' .. ARGV[i]
  if tonumber(redis.call('GET', key) or 0) >= tonumber(ARGV[i + 1]) then
    wait = math.max(wait, redis.call('PTTL', key), 1)
  end
end
if wait > 0 then
  return wait
end
for i = 2, #ARGV, 2 do
  local key = KEYS[1] .. 'tries:' .. ARGV[i]
  if redis.call('INCR', key) == 1 then
    redis.call('PEXPIRE', key, ARGV[1])
  end
end
return 0
