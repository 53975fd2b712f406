-- Where a finding is being passed on to right now: of two who decide at once the first one counts, while another house still writes.
alter table duty.finding add column passing_to text;
alter table duty.finding add constraint finding_passing_check check (passing_to is null or (state = 'waiting' and passing_to in ('hazard', 'note')));
grant update (passing_to) on duty.finding to maplebridge_app;
