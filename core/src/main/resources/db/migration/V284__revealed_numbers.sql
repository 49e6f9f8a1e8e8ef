-- Which number was revealed, by its HMAC: what is read again within the minutes may have been changed meanwhile (docs/adr/0047).
ALTER TABLE number_reveal
    ADD COLUMN IF NOT EXISTS number_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
