-- Which constituency a postcode lies in, out of a file that the operator provides: whole postcodes, sectors (SW1A1) or
-- districts (SW1A), the longest that is known decides.
create table postcode_area (
    postcode     text not null,
    constituency text not null,
    constraint postcode_in_one_constituency primary key (postcode),
    constraint postcode_is_without_blanks check (postcode ~ '^[A-Z0-9]{2,7}$')
);
