# Runs the server given as arguments and ends it when standard input closes, that is: when the sandbox process is gone,
# however it went (kill -9 included). Prints the server's process id and takes over its exit status.
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
echo "$server"
{ cat <&3 >/dev/null; kill -9 "$server"; } 2>/dev/null >/dev/null &
exec 3<&-
wait "$server"
