-- A caller arrives, or the same caller's request is repeated.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits
--      10 ring ms  11 wrap-up ms  12 times of relaxation  13 fact CallArrived  14 fact TicketOpened, empty: the call joins a ticket
-- Result lines: 1 opened | 0 known | -1 the call of that id has ended; due; call; ticket; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/origin.lua
--@include lib/serve_call.lua
--@include lib/line.lua
--@include lib/founded.lua
local call, pbx, channel, unique = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local queue, ticket, arrived = ARGV[6], ARGV[7], ARGV[8]
local alias = P .. 'alias:' .. pbx .. ':' .. unique
local known = redis.call('GET', alias)
if known then
  local first = string.sub(known, 1, 26)
  local alive = read_call(first)
  if alive and alive.state ~= {{call CallEnded to}} then
    call, ticket = first, string.sub(known, 28)
  else
    -- That visit is over, and yet the caller is here: a new one.
    known = false
  end
end

local c = read_call(call)
if c then
  if c.state == {{call CallEnded to}} then
    return '-1\n0\n' .. call .. '\n' .. ticket
  end
  local o = read_origin(c)
  o.unique = unique
  c.pbx, c.channel, c.origin = pbx, channel, {{origin text of o}}
  if not known then
    redis.call('SET', alias, call .. ' ' .. o.ticket)
  end
  if {{call Offered from c.state}} then
    -- A request is under way on the channel: it cannot be moved until it says so again.
    c.parked = '0'
  elseif c.state == {{call Offered to}} then
    c.out = '1'
    due('c' .. call, after(UNRUNG_PATIENCE))
    hand_out(call, c)
  end
  put('call:' .. call, call_text(c))
  offers = '\n' .. call .. '\n' .. o.ticket .. offers
  return done('0')
end

if not founded() then
  return UNFOUNDED
end
redis.call('SET', alias, call .. ' ' .. ticket)
redis.call('SADD', P .. 'calls', call)
fact(ARGV[13])
if ARGV[14] ~= '' then
  fact(ARGV[14])
end
local o = {start = ARGV[9], unique = unique, ticket = ticket, wrapup = ARGV[11], relax = ARGV[12]}
c = {state = {{call Enqueued to}}, since = now, agent = '', phone = '', token = '', whose = '', step = '0',
  parked = '0', out = '0', dormant = '0', queue = queue, pbx = pbx, channel = channel, ring = ARGV[10], arrived = arrived,
  origin = {{origin text of o}}}
if not serve_call(call, c, 0, 0, true) then
  put('call:' .. call, call_text(c))
  into_line(queue, 0, 0, o.start .. ':' .. call)
  if o.relax ~= '' then
    next_relaxation(call, o.relax, 0)
  end
  line_fact('Enqueued', call, queue .. '.0')
end
offers = '\n' .. call .. '\n' .. ticket .. offers
return done()
