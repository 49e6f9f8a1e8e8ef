-- A number is found by its end, which is what people remember: 00042-0 of SV260314-00042-0.
ALTER TABLE ticket
    ADD number_tail VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin AS (REVERSE(number_key)) PERSISTENT,
    ADD KEY by_number_tail (number_tail);
