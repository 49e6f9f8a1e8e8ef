-- The next number of a period's sequence.
-- KEYS 1 prefix   ARGV 1 period  2 where to start if the counter is missing, 0 not known  3 seconds to keep the counter
--      4 numbers to leave out
-- Result the number; 0 when the counter is missing and no start is given
local key = KEYS[1] .. 'ticket:' .. ARGV[1]
if redis.call('EXISTS', key) == 0 then
  if ARGV[2] == '0' then
    return 0
  end
  redis.call('SET', key, ARGV[2] - 1, 'EX', ARGV[3])
  return redis.call('INCR', key)
end
-- Of several who find Redis restarted at the same moment one leaves numbers out.
local leaves = ARGV[4] ~= '0' and redis.call('SET', key .. ':left', '1', 'NX', 'PX', '500')
return redis.call('INCRBY', key, leaves and ARGV[4] + 1 or 1)
