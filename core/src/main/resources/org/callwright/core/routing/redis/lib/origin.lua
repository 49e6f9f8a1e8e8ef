-- What was settled when a call came and few steps ask for: one value of its text, taken apart on demand.
local function read_origin(c)
  local {{origin names}} = string.match(c.origin, {{origin pattern}})
  return {{origin table}}
end
