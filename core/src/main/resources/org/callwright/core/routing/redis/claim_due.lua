-- Leases what is due to the asking node: it comes up again unless somebody settles it meanwhile.
-- KEYS 1 prefix   ARGV 1 now  2 at most  3 lease ms
-- Result {kind, call or agent, token or version or step, ...}, kinds: offer, wrapup, relax, transfer
local P, now, lease = KEYS[1], ARGV[1], ARGV[1] + ARGV[3]
--@include lib/call.lua
--@include lib/agent.lua
local found = {}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', P .. 'due', '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local id, n = string.sub(member, 2), #found
  if string.sub(member, 1, 1) == 'c' then
    local c = read_call(id)
    if c and c.dormant == TRANSFERRED
      and ({{call Relaxed from c.state}} or (c.state == {{call Offered to}} and c.out == '0')) then
      found[n + 1], found[n + 2], found[n + 3] = 'transfer', id, c.token
    elseif c and {{call OfferFailed from c.state}} then
      found[n + 1], found[n + 2], found[n + 3] = 'offer', id, c.token
    elseif c and {{call Relaxed from c.state}} then
      found[n + 1], found[n + 2], found[n + 3] = 'relax', id, c.step + 1
    end
  else
    local a = read_agent(id)
    if a and {{agent WrapUpEnded from a.state}} then
      found[n + 1], found[n + 2], found[n + 3] = 'wrapup', id, a.token
    end
  end
  if #found > n then
    redis.call('ZADD', P .. 'due', lease, member)
  else
    redis.call('ZREM', P .. 'due', member)
  end
end
return found
