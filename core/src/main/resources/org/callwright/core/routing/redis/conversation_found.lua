-- Two talk on the PBX, and the store knows nothing of it, or has the caller waiting.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits  10 ring ms
--      11 wrap-up ms  12 times of relaxation  13 fact CallArrived  14 fact TicketOpened
--      15 token  16 agent  17 phone  18 lanes  19 fact AgentSignedIn
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/origin.lua
--@include lib/out_of_line.lua
--@include lib/seat.lua
--@include lib/agent_away.lua
--@include lib/occupy.lua
--@include lib/founded.lua
local call, token, agent, phone = ARGV[2], ARGV[15], ARGV[16], ARGV[17]
local c = read_call(call)
if c and c.state == {{call CallEnded to}} and c.dormant == DIALLED_BACK then
  -- Given up because the PBX did not answer in time, and carried out all the same.
  c = nil
end
if c and c.state ~= {{call Enqueued to}} then
  return '0\n0'
end
-- What was read of the PBX may be older than the transfer that ended this conversation: its caller parks, or has parked since.
if c and ((c.parked == '1' and c.token >= token)
  or (c.token == token and c.dormant == TRANSFERRED and now - c.since < TRANSFER_PATIENCE)) then
  return '0\n0'
end
if not founded() then
  return UNFOUNDED
end
-- Who has been told that the conversation is over, and has left or wants no more calls, is so again afterwards.
local a, wish, reason = read_agent(agent), '', ''
if a and a.state == {{agent AgentNotReady to}} then
  wish, reason = 'NOT_READY', a.reason
elseif not a and c and c.token >= token then
  wish = 'LOGGED_OUT'
end
if not occupy(agent, phone, ARGV[18], {{agent AgentAnswered to}}, call, token, now, wish, reason) then
  return '0\n0'
end
if c then
  out_of_line(c.queue, c.step, read_origin(c).start .. ':' .. call)
  redis.call('ZREM', P .. 'due', 'c' .. call)
else
  local o = {start = ARGV[9], unique = ARGV[5], ticket = ARGV[7], wrapup = ARGV[11], relax = ARGV[12]}
  c = {step = '0', queue = ARGV[6], pbx = ARGV[3], ring = ARGV[10], arrived = ARGV[8], origin = {{origin text of o}}}
  redis.call('SADD', P .. 'calls', call)
  redis.call('SET', P .. 'alias:' .. c.pbx .. ':' .. o.unique, call .. ' ' .. o.ticket)
  fact(ARGV[13])
  fact(ARGV[14])
end
if not a then
  fact(ARGV[19])
end
c.state, c.since, c.channel, c.agent, c.phone, c.token = {{call AgentAnswered to}}, now, ARGV[4], agent, phone, token
c.parked, c.dormant, c.out = '0', '0', '1'
put('call:' .. call, call_text(c))
fact('{"type":"ConversationFound","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"lane":"'
  .. c.queue .. '.0"}')
if wish ~= '' then
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"' .. wish
    .. (reason == '' and '"}' or '","reason":"' .. reason .. '"}'))
end
return done()
