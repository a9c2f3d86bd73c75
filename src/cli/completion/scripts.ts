const name = 'hero_os_tfgrid_deployer';

/** The command that the scripts ask: `__complete -- WORD… CURRENT`. */
export const completeCommand = '__complete';

/** Lines of `__complete` that stand for what the shell itself knows best. */
export const fileMarks = { files: ':files', folders: ':folders' } as const;

/**
 * Each script asks the program for every word, so that what is offered is what the program has,
 * whichever version is installed, and ids are the daemon's.
 */
export const completionScripts = {
  bash: `# bash completion for ${name}
_${name}() {
    local current=\${COMP_WORDS[COMP_CWORD]} value description
    COMPREPLY=()
    while IFS=$'\\t' read -r value description; do
        case $value in
            ${fileMarks.files}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
            ${fileMarks.folders}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
            *) COMPREPLY+=("$value") ;;
        esac
    done < <("\${1/#\\~/$HOME}" ${completeCommand} -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _${name} ${name}
`,
  zsh: `#compdef ${name}
# zsh completion for ${name}
_${name}() {
    local -a lines values
    local line
    lines=("\${(@f)$("\${(Q)words[1]}" ${completeCommand} -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    for line in "\${lines[@]}"; do
        case $line in
            ${fileMarks.files}) _files; return ;;
            ${fileMarks.folders}) _files -/; return ;;
            ?*) values+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
        esac
    done
    (( \${#values} )) && _describe '${name}' values
}
if [[ \${funcstack[1]} == _${name} ]]; then
    _${name} "$@"
else
    compdef _${name} ${name}
fi
`,
  fish: `# fish completion for ${name}
function __${name}_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] ${completeCommand} -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case ${fileMarks.files}
                __fish_complete_path "$current"
            case ${fileMarks.folders}
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete -c ${name} -f -a '(__${name}_complete)'
`,
} as const;

export type Shell = keyof typeof completionScripts;
