-- A conversation is over for its agent: he gets what he asked for meanwhile, or wraps up, or is free. Needs step.lua,
-- serve_agent.lua, agent_away.lua.
local function after_talk(agent, a, call, wrapup)
  if a.beside ~= '' then
    -- He has not been free of the other one yet, or is by now: the next reading says so.
    redis.call('SET', P .. 'doubt:' .. a.beside, now, 'EX', DOUBT_SECONDS)
    a.beside = ''
  end
  local left = wrap_up_put_off(a)
  if left and wrapup ~= '0' then
    -- Both calls at once, and no shorter than either.
    begin_wrap_up(agent, a, call, tonumber(left) > tonumber(wrapup) and left or wrapup)
  elseif grant_wish(agent, a) then
    return
  elseif wrapup == '0' then
    fact('{"type":"AgentReady","agent":"' .. agent .. '"}')
    serve_agent(agent, a, now)
  else
    begin_wrap_up(agent, a, call, wrapup)
  end
end
