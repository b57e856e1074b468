-- CallStore.NEXT: the first numbers of each queue and class a window serves; CallStore.MISS: the
-- line into which a number that did not answer goes back
create index ticket_line on hall.ticket (centre_id, day, group_code, class_rank, turn, again, place)
    where state = 'WAITING';
-- CallStore.NEXT: the numbers meant for one window
create index ticket_meant on hall.ticket (centre_id, for_window)
    where state = 'WAITING' and for_window is not null;
drop index hall.ticket_turn;
