-- CaseLinkStore.LINK: who stood before a clerk's window
create index event_clerk on hall.event (centre_id, by_id, seq) where kind in ('BEGUN', 'RESUMED');
