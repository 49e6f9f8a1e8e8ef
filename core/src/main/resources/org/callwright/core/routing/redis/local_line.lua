-- A caller was on the local line while no node ran, and it is over: each thing is told at the time when it happened. A call
-- whose end has been told gets its conversation, and its end, afterwards; one that nobody saw end gets its end.
-- KEYS 1 prefix   ARGV 1 ended  2 call  3 ending  4 arrived  5 fact CallArrived  6 fact TicketOpened
--      7 agent, '' when the phone is nobody's  8 answered  9 fact ServedLocally or AnsweredLocally; 8 and 9 '' when nobody answered
--      10 token of such a conversation
-- Result lines: 1 told | 0 it is known; due
--@include lib/over_at_once.lua
local answer = ARGV[9] ~= '' and {at = ARGV[8], 'f0', ARGV[9]}
local agent = ARGV[7] ~= '' and ARGV[7]
local c = read_call(ARGV[2])
if not c then
  return over_at_once(ARGV[2], ARGV[3], {{at = ARGV[4], 'f0', ARGV[5], 'f1', ARGV[6]}, answer or nil}, agent,
    answer and ARGV[10])
end
if c.state ~= {{call CallEnded to}} or not (answer or c.dormant == UNSEEN) or c.token == ARGV[10] then
  return '0\n0'
end
c.dormant = '0'
if not answer then
  return told_over(ARGV[2], c, ARGV[3], {})
end
return told_over(ARGV[2], c, ARGV[3], {answer}, agent, ARGV[10])
