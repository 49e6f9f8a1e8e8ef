-- Writes the texts of a step so far, before something else of it reads them. Needs step.lua.
local function write_texts()
  if texts[2] then
    redis.call(unpack(texts))
    texts = {'MSET'}
  end
end
