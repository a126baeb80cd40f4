-- How far each channel that announces articles to other programs has come.
create table announcement (
    channel       varchar(20) primary key,
    change_id     bigint not null,                   -- the last change that was told
    told_at       timestamp with time zone not null, -- what became readable by then, and what ended, was told
    claim_ends_at timestamp with time zone           -- a node is at it
);
