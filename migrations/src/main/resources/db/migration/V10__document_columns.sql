-- What a document may say: jsonb_populate_recordset ignores unknown keys silently, so the writers of
-- documents hold their keys against this view.

create view document_columns as
select p.document, p.part, a.attname::text as column_name,
       format_type(a.atttypid, a.atttypmod) as data_type,
       a.attname not in ('server', 'round_fingerprint', 'revision', 'id', 'session_id', 'aliases',
                         'content_hash', 'ordinal', 'scope')
       or (p.part = 'evidence' and a.attname = 'round_fingerprint') as from_document
from (values ('round', 'round', 'slomix.round'),
             ('round', 'files', 'slomix.stats_file'),
             ('round', 'players', 'slomix.player_round'),
             ('round', 'weapons', 'slomix.weapon_round'),
             ('round', 'unpaired_totals', 'slomix.unpaired_total'),
             ('round', 'resets', 'slomix.counter_reset'),
             ('evening', 'files', 'slomix.stats_file'),
             ('evening', 'evidence', 'slomix.evidence')) as p (document, part, relation)
join pg_catalog.pg_attribute a on a.attrelid = p.relation::regclass
where a.attnum > 0 and not a.attisdropped;
comment on view document_columns is
    'Columns of each part of the documents of apply_round and close_evening.';
comment on column document_columns.from_document is
    'Taken from the objects of the part; the others come from the top of the document or from the function, '
    'and are ignored or overwritten there.';
