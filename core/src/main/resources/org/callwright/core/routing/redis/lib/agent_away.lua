-- An agent takes no calls from now on. Who is READY leaves the ready sets; WRAP_UP ends first. Needs step.lua, agent.lua.
--@include lib/wrap_up.lua
local function leave_ready(agent, a)
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('ZREM', P .. 'lane:' .. l .. ':ready', a.idle .. ':' .. agent)
  end
end

local function not_ready(agent, a, reason)
  a.state, a.reason, a.since = {{agent AgentNotReady to}}, reason, now
  a.call, a.after = '', ''
  put('agent:' .. agent, agent_text(a))
  fact('{"type":"AgentNotReady","agent":"' .. agent .. '","reason":"' .. reason .. '"}')
end

local function sign_out(agent, a)
  redis.call('DEL', P .. 'phone:' .. a.phone)
  redis.call('DEL', P .. 'agent:' .. agent)
  redis.call('SREM', P .. 'agents', agent)
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('HINCRBY', P .. 'lanes', l, -1)
  end
  fact('{"type":"AgentSignedOut","agent":"' .. agent .. '"}')
end

-- What he asked for while an offer or call was under way. Answers whether there was a wish.
local function grant_wish(agent, a)
  if a.after == 'LOGGED_OUT' then
    sign_out(agent, a)
  elseif a.after == 'NOT_READY' then
    not_ready(agent, a, a.after_reason)
  elseif a.after == 'WRAP_UP' then
    local left, call = wrap_up_put_off(a)
    begin_wrap_up(agent, a, call, left)
  else
    return false
  end
  return true
end
