-- Why a release was taken back; the request waits again.
alter table integrations.georeport_request add column withdrawn_reason text;
grant update (withdrawn_reason) on integrations.georeport_request to maplebridge_app;
