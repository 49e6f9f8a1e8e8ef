-- A conversation is over for its agent: he gets what he asked for meanwhile, or wraps up, or is free. Needs step.lua,
-- serve_agent.lua, agent_away.lua.
local function after_talk(agent, a, call, wrapup)
  if grant_wish(agent, a) then
    return
  end
  if wrapup == '0' then
    fact('{"type":"AgentReady","agent":"' .. agent .. '"}')
    serve_agent(agent, a, now)
    return
  end
  local over = after(wrapup)
  a.state, a.since, a.over = {{agent WrapUpStarted to}}, now, over
  put('agent:' .. agent, agent_text(a))
  due('a' .. agent, over)
  fact('{"type":"WrapUpStarted","agent":"' .. agent .. '","call":"' .. call .. '","until":' .. over .. '}')
end
