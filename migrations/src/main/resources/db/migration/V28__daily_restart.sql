alter table pipeline add column daily_restart text;
comment on column pipeline.daily_restart is 'When the servers restart every day, HH:MM or never (R14); null for the default.';
