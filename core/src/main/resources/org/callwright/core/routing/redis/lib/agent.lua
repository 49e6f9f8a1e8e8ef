-- An agent's text, read and written whole; nil when he is signed out. Needs P.
local function read_agent(agent)
  local text = redis.call('GET', P .. 'agent:' .. agent)
  if text then
    local {{agent names}} = string.match(text, {{agent pattern}})
    return {{agent table}}
  end
end

local function agent_text(a)
  return {{agent text of a}}
end

-- An offer or a call is under way for him.
local function busy(state)
  return {{agent AgentAnswered from state}} or state == {{agent AgentAnswered to}}
    or state == {{agent CustomerDialled to}}
end
