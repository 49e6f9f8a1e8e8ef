-- An offer that was handed out and never heard ringing: the request was lost, or its node died.
local UNRUNG_PATIENCE = 6000
-- An offer to a call that does not park: its arriving request died, or the PBX is out of reach.
local UNPARKED_PATIENCE = 10000
-- A caller who has been transferred parks within this time, or goes on talking because the PBX was not told.
local TRANSFER_PATIENCE = 5000
-- After the time that the phone may ring, for Asterisk's own report to come first.
local RING_SLACK = 5000
-- A doubt about a PBX that nobody follows is settled when somebody does again, as that begins with a reading.
local DOUBT_SECONDS = 60
-- An ended call answers late reports and questions for ten minutes.
local ENDED_SECONDS = 600
