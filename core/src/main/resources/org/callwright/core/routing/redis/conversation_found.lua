-- Two talk on the PBX, and the store knows nothing of it, or has the caller waiting, or offered to somebody else. What either
-- is offered meanwhile has come to nothing.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits  10 ring ms
--      11 wrap-up ms  12 times of relaxation  13 fact CallArrived  14 fact TicketOpened
--      15 token  16 agent  17 phone  18 lanes  19 fact AgentSignedIn
--      20 the call's version before the PBX was asked, 0: it was not here
--      21 1: he is no agent any more, and not signed in but for this conversation
-- Result lines: applied, 2 or 3: the first of the offers below has failed, and a phone may ring for it, 3: its customer's; due;
-- offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/serve_call.lua
--@include lib/origin.lua
--@include lib/line.lua
--@include lib/serve_or_enqueue.lua
--@include lib/seat.lua
--@include lib/agent_away.lua
--@include lib/occupy.lua
--@include lib/offer_over.lua
--@include lib/written.lua
--@include lib/founded.lua
local call, token, agent, phone, before = ARGV[2], ARGV[15], ARGV[16], ARGV[17], ARGV[20]
local c = read_call(call)
if c and c.state == {{call CallEnded to}} and c.dormant == DIALLED_BACK then
  -- Given up because the PBX did not answer in time, and carried out all the same.
  c = nil
end
local offered = c and {{call OfferFailed from c.state}}
if c and c.state ~= {{call Enqueued to}} and not (offered and c.token ~= token and c.dormant ~= DIALLED_BACK) then
  return '0\n0'
end
if c then
  -- The conversation has been handed over, and its caller is on the way; should he not come, that is doubted in its time.
  if c.dormant == TRANSFERRED and (offered or c.token == token) then
    return '0\n0'
  end
  -- He was seen waiting, or handed out, after the PBX was asked. Asked after that, he talks, whatever he was offered before.
  if (offered or c.parked == '1') and c.token >= token and c.version ~= before then
    redis.call('SET', P .. 'doubt:' .. c.pbx, now, 'EX', DOUBT_SECONDS)
    return '0\n0'
  end
end
local a = read_agent(agent)
local reserved = a and {{agent OfferFailed from a.state}}
if a and busy(a.state) and not reserved then
  if a.call ~= call and a.beside == '' then
    -- Of two callers at one phone he is with the one whom he was heard to answer. Once that is over, the other is looked for.
    a.beside = c and c.pbx or ARGV[3]
    redis.call('SET', P .. 'agent:' .. agent, agent_text(a))
  end
  return '0\n0'
end
if not a and somebody_else_at(phone, agent) then
  -- Since those who are signed in were read: it is that one who has picked up, as the next reading says.
  redis.call('SET', P .. 'doubt:' .. (c and c.pbx or ARGV[3]), now, 'EX', DOUBT_SECONDS)
  return '0\n0'
end
if not founded() then
  return UNFOUNDED
end

local colleague, other, b = nil, nil, nil
local status = '1'
if offered then
  tell_failed(call, c, 'CONTROL_LOST')
  colleague = c.agent ~= agent and c.agent
end
if reserved and a.call ~= call then
  other, b = a.call, read_call(a.call)
  tell_failed(other, b, 'CONTROL_LOST')
  if b.dormant == DIALLED_BACK then
    status = '3'
    hand_out(other, b)
  elseif b.out == '1' then
    status = '2'
    hand_out(other, b)
  end
end
-- Who has been told that the conversation is over, and has left or wants no more calls, is so again afterwards; but not whose
-- phone was found busy: it was by this very conversation.
local wish, reason = '', ''
if reserved then
  wish, reason = a.after, a.after_reason
elseif a and a.state == {{agent AgentNotReady to}} and a.reason ~= 'PHONE_BUSY' then
  wish, reason = 'NOT_READY', a.reason
elseif not a and (ARGV[21] == '1' or (c and c.token >= token)) then
  wish = 'LOGGED_OUT'
end
occupy(agent, a, phone, ARGV[18], {{agent AgentAnswered to}}, call, token, now, now, wish, reason)
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
c.parked, c.dormant, c.out, c.whose = '0', '0', '1', agent
put('call:' .. call, call_text(c))
fact('{"type":"ConversationFound","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"lane":"'
  .. c.queue .. '.0"}')
if wish ~= '' then
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"' .. wish
    .. (wish == 'NOT_READY' and '","reason":"' .. reason .. '"}' or '"}'))
end

write_texts()
if other then
  -- Its caller is sent back to waiting: until he parks there he cannot be moved.
  b.parked = '0'
  take_back(other, b, 'CONTROL_LOST')
  if b.dormant == '1' then
    -- Nobody has moved him, so no parking will tell where he is.
    redis.call('SET', P .. 'doubt:' .. b.pbx, now, 'EX', DOUBT_SECONDS)
  end
end
if colleague then
  write_texts()
  local freed = read_agent(colleague)
  if not grant_wish(colleague, freed) then
    serve_agent(colleague, freed, freed.idle)
  end
end
return done(status)
