-- Calls that are over by the time that they are told. Answer like a step.
--@include lib/step.lua
--@include lib/call.lua
--@include lib/founded.lua
-- The facts, each at its own time, then the end. The token of an ended call says of which conversation it has been told.
local function told_over(call, c, ending, facts, agent, token)
  c.token = token or c.token
  redis.call('SET', P .. 'call:' .. call, call_text(c), 'EX', ENDED_SECONDS)
  for _, told in ipairs(facts) do
    if told.at then
      redis.call('XADD', P .. 'events', '*', 'at', told.at, unpack(told))
    else
      fact(told)
    end
  end
  fact('{"type":"CallEnded","call":"' .. call .. '","ending":"' .. ending .. '","lastAgent":'
    .. (agent and '"' .. agent .. '"' or 'null') .. '}')
  return done()
end

-- Puts a call on record that is over before the store knew of it; the facts come before its end. Remembered like every ended
-- call, so that it is told once, and its channel, if it has one after all, is told apart.
local function over_at_once(call, ending, facts, agent, token)
  if redis.call('EXISTS', P .. 'call:' .. call) == 1 then
    return '0\n0'
  end
  if not founded() then
    return UNFOUNDED
  end
  local o = {start = '', unique = '', ticket = '', wrapup = '0', relax = ''}
  local c = {state = {{call CallEnded to}}, since = now, agent = '', phone = '', token = '', whose = '',
    step = '0', parked = '0', out = '0', dormant = ending == 'LOST' and UNSEEN or '0', queue = '', pbx = '', channel = '', ring = '0', arrived = now,
    origin = {{origin text of o}}}
  return told_over(call, c, ending, facts, agent, token)
end
