-- Leases what is due to the asking node: it comes up again unless somebody settles it meanwhile.
-- KEYS 1 prefix   ARGV 1 now  2 at most  3 lease ms
-- Result {kind, call or agent, token or version or step, ...}, kinds: offer, wrapup, relax
local P, now, lease = KEYS[1], ARGV[1], ARGV[1] + ARGV[3]
local found = {}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', P .. 'due', '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local id, n = string.sub(member, 2), #found
  if string.sub(member, 1, 1) == 'c' then
    local c = redis.call('HMGET', P .. 'call:' .. id, 'state', 'token', 'step')
    if {{call OfferFailed from c[1]}} then
      found[n + 1], found[n + 2], found[n + 3] = 'offer', id, c[2]
    elseif {{call Relaxed from c[1]}} then
      found[n + 1], found[n + 2], found[n + 3] = 'relax', id, c[3] + 1
    end
  else
    local a = redis.call('HMGET', P .. 'agent:' .. id, 'state', 'token')
    if {{agent WrapUpEnded from a[1]}} then
      found[n + 1], found[n + 2], found[n + 3] = 'wrapup', id, a[2]
    end
  end
  if #found > n then
    redis.call('ZADD', P .. 'due', lease, member)
  else
    redis.call('ZREM', P .. 'due', member)
  end
end
return found
