-- Relations that a migration added are readable, too.
select slomix.grant_readers();
