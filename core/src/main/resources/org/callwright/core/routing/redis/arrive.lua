-- A caller arrives, or the same caller's request is repeated.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits
--      10 ring ms  11 wrap-up ms  12 times of relaxation  13 fact CallArrived  14 fact TicketOpened
-- Result lines: 1 opened | 0 known | -1 the call of that id has ended; due; call; ticket; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/line.lua
--@include lib/founded.lua
local call, pbx, channel, unique = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local queue, ticket, arrived, place = ARGV[6], ARGV[7], ARGV[8], ARGV[9] .. ':' .. ARGV[2]
local alias = P .. 'alias:' .. pbx .. ':' .. unique
local known = redis.call('GET', alias)
if known then
  local first = string.sub(known, 1, 26)
  local alive = redis.call('HGET', P .. 'call:' .. first, 'state')
  if alive and alive ~= {{call CallEnded to}} then
    call, ticket = first, string.sub(known, 28)
  else
    -- That visit is over, and yet the caller is here: a new one.
    known = false
  end
end

local k = redis.call('HMGET', P .. 'call:' .. call,
  'state', 'ticket', 'token', 'agent', 'phone', 'queue', 'ring')
local state = k[1]
if state == {{call CallEnded to}} then
  return '-1\n0\n' .. call .. '\n' .. ticket
end
if state then
  ticket = k[2] or ticket
  redis.call('HSET', P .. 'call:' .. call, 'pbx', pbx, 'channel', channel, 'unique', unique)
  if not known then
    redis.call('SET', alias, call .. ' ' .. ticket)
  end
  if {{call Offered from state}} then
    -- A request is under way on the channel: it cannot be moved until it says so again.
    redis.call('HSET', P .. 'call:' .. call, 'parked', '0')
  elseif state == {{call Offered to}} then
    redis.call('HSET', P .. 'call:' .. call, 'out', '1')
    due('c' .. call, after(UNRUNG_PATIENCE))
    hand_out(call, k[3], k[4], k[5], k[6], pbx, channel, k[7])
  end
  return '0\n' .. (earliest or '0') .. '\n' .. call .. '\n' .. ticket .. offers
end

if not founded() then
  return UNFOUNDED
end
redis.call('SET', alias, call .. ' ' .. ticket)
redis.call('HSET', P .. 'call:' .. call, 'state', {{call Enqueued to}}, 'queue', queue, 'step', '0', 'pbx', pbx,
  'channel', channel, 'unique', unique, 'parked', '0', 'ticket', ticket, 'arrived', arrived, 'place', place,
  'since', now, 'ring', ARGV[10], 'wrapup', ARGV[11], 'relax', ARGV[12])
redis.call('SADD', P .. 'calls', call)
fact(ARGV[13])
fact(ARGV[14])
if not serve_call(call, {queue, '0', pbx, channel, ARGV[10], arrived, '0', place}, 0, 0, true) then
  into_line(queue, 0, 0, place)
  if ARGV[12] ~= '' then
    next_relaxation(call, ARGV[12], 0)
  end
  line_fact('Enqueued', call, queue .. '.0')
end
offers = '\n' .. call .. '\n' .. ticket .. offers
return done()
