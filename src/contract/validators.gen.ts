// @ts-nocheck
/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */
import type { CompiledValidator } from './compiled-validator.ts';
import type { MethodName } from './types.gen.ts';

const checkCreateUser = validate10;
const schema11 = {"type":"object","properties":{"username":{"type":"string","minLength":1,"maxLength":40,"pattern":"^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$","x-expected":"a Forge username: at most 40 letters and digits, with single \"-\", \".\" or \"_\" between them"},"display_name":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[^\\u0000-\\u001f\\u007f]*$","x-expected":"a string of 1 to 100 characters without control characters"},"email":{"type":"string","maxLength":254,"pattern":"^[^@\\s]+@[^@\\s]+$","x-expected":"an e-mail address of at most 254 characters"},"create_account":{"type":"boolean","default":true},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["username"],"additionalProperties":false,"$id":"create_user"};
const func2 = (text) => Array.from(text).length;
const pattern0 = new RegExp("^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$", "u");
const pattern1 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
const pattern2 = new RegExp("^[^@\\s]+@[^@\\s]+$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="create_user" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.username === undefined) && (missing0 = "username")){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema11.required,parentSchema:schema11,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "username") || (key0 === "display_name")) || (key0 === "email")) || (key0 === "create_account")) || (key0 === "request_id")) || (key0 === "validate_only"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.username !== undefined){
let data0 = data.username;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 40){
validate10.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters",schema:40,parentSchema:schema11.properties.username,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate10.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.username,data:data0}];
return false;
}
else {
if(!pattern0.test(data0)){
validate10.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$"},message:"must match pattern \""+"^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$"+"\"",schema:"^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$",parentSchema:schema11.properties.username,data:data0}];
return false;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.username.type,parentSchema:schema11.properties.username,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.display_name !== undefined){
let data1 = data.display_name;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 100){
validate10.errors = [{instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema11.properties.display_name,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate10.errors = [{instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.display_name,data:data1}];
return false;
}
else {
if(!pattern1.test(data1)){
validate10.errors = [{instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]*$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]*$",parentSchema:schema11.properties.display_name,data:data1}];
return false;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/display_name",schemaPath:"#/properties/display_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.display_name.type,parentSchema:schema11.properties.display_name,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.email !== undefined){
let data2 = data.email;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 254){
validate10.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters",schema:254,parentSchema:schema11.properties.email,data:data2}];
return false;
}
else {
if(!pattern2.test(data2)){
validate10.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+$"},message:"must match pattern \""+"^[^@\\s]+@[^@\\s]+$"+"\"",schema:"^[^@\\s]+@[^@\\s]+$",parentSchema:schema11.properties.email,data:data2}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.email.type,parentSchema:schema11.properties.email,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.create_account !== undefined){
let data3 = data.create_account;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/create_account",schemaPath:"#/properties/create_account/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.create_account.type,parentSchema:schema11.properties.create_account,data:data3}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data4 = data.request_id;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 128){
validate10.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema11.properties.request_id,data:data4}];
return false;
}
else {
if(func2(data4) < 1){
validate10.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.request_id,data:data4}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.request_id.type,parentSchema:schema11.properties.request_id,data:data4}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data5 = data.validate_only;
const _errs12 = errors;
if(typeof data5 !== "boolean"){
validate10.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.validate_only.type,parentSchema:schema11.properties.validate_only,data:data5}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

const checkGetUser = validate11;
const schema12 = {"type":"object","properties":{"user":{"type":"string","minLength":1,"maxLength":64,"x-expected":"a user id or a Forge username, 1 to 64 characters"}},"required":["user"],"additionalProperties":false,"$id":"get_user"};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="get_user" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.user === undefined) && (missing0 = "user")){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema12.required,parentSchema:schema12,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "user")){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.user !== undefined){
let data0 = data.user;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate11.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema12.properties.user,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate11.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.user,data:data0}];
return false;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.user.type,parentSchema:schema12.properties.user,data:data0}];
return false;
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

const checkListUsers = validate12;
const schema13 = {"type":"object","properties":{"limit":{"type":"integer","minimum":1,"maximum":1000,"default":100},"cursor":{"type":"string","minLength":1,"maxLength":1024}},"additionalProperties":false,"$id":"list_users"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="list_users" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "limit") || (key0 === "cursor"))){
validate12.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.limit !== undefined){
let data0 = data.limit;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate12.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.limit.type,parentSchema:schema13.properties.limit,data:data0}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
validate12.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema13.properties.limit,data:data0}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate12.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.limit,data:data0}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cursor !== undefined){
let data1 = data.cursor;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 1024){
validate12.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema13.properties.cursor,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate12.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.cursor,data:data1}];
return false;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.cursor.type,parentSchema:schema13.properties.cursor,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

const checkDeleteUser = validate13;
const schema14 = {"type":"object","properties":{"user":{"type":"string","minLength":1,"maxLength":64,"x-expected":"a user id or a Forge username, 1 to 64 characters"},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["user"],"additionalProperties":false,"$id":"delete_user"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="delete_user" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.user === undefined) && (missing0 = "user")){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema14.required,parentSchema:schema14,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "user") || (key0 === "request_id")) || (key0 === "validate_only"))){
validate13.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.user !== undefined){
let data0 = data.user;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate13.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema14.properties.user,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate13.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.user,data:data0}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.user.type,parentSchema:schema14.properties.user,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate13.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema14.properties.request_id,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate13.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.request_id,data:data1}];
return false;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.request_id.type,parentSchema:schema14.properties.request_id,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data2 = data.validate_only;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate13.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema14.properties.validate_only.type,parentSchema:schema14.properties.validate_only,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

const checkResetPassword = validate14;
const schema15 = {"type":"object","properties":{"user":{"type":"string","minLength":1,"maxLength":64,"x-expected":"a user id or a Forge username, 1 to 64 characters"},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["user"],"additionalProperties":false,"$id":"reset_password"};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="reset_password" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.user === undefined) && (missing0 = "user")){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema15.required,parentSchema:schema15,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "user") || (key0 === "request_id")) || (key0 === "validate_only"))){
validate14.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.user !== undefined){
let data0 = data.user;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate14.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema15.properties.user,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate14.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15.properties.user,data:data0}];
return false;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.user.type,parentSchema:schema15.properties.user,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate14.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema15.properties.request_id,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate14.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15.properties.request_id,data:data1}];
return false;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.request_id.type,parentSchema:schema15.properties.request_id,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data2 = data.validate_only;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate14.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema15.properties.validate_only.type,parentSchema:schema15.properties.validate_only,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

const checkProvisionVm = validate15;
const schema16 = {"type":"object","properties":{"user":{"type":"string","minLength":1,"maxLength":64,"x-expected":"a user id or a Forge username, 1 to 64 characters"},"profile":{"type":"string","minLength":1,"maxLength":128,"default":"demo"},"backend":{"type":"string","minLength":1,"maxLength":128},"node":{"type":"string","minLength":1,"maxLength":128,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","x-expected":"a host name of a node, e.g. \"tfnode-1774\", of at most 128 letters, digits, dots, hyphens and underscores"},"size":{"oneOf":[{"type":"object","properties":{"slices":{"type":"integer","minimum":1,"maximum":1024}},"required":["slices"],"additionalProperties":false},{"type":"object","properties":{"cpu":{"type":"integer","minimum":1,"maximum":1024},"memory_mb":{"type":"integer","minimum":1,"maximum":16777216},"disk_gb":{"type":"integer","minimum":0,"maximum":1048576},"rootfs_mb":{"type":"integer","minimum":0,"maximum":16777216},"public_ip":{"type":"boolean"}},"required":["cpu","memory_mb"],"additionalProperties":false}],"x-expected":"{\"slices\"} or {\"cpu\", \"memory_mb\", \"disk_gb\"?, \"rootfs_mb\"?, \"public_ip\"?}"},"image":{"type":"string","maxLength":2048,"pattern":"^https?://\\S+$","x-expected":"a full flist URL such as \"https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist\""},"gateway":{"oneOf":[{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]{3,35}$","x-expected":"a string of 3 to 35 lower-case letters and digits"}},"required":["name"],"additionalProperties":false},{"type":"object","properties":{"fqdn":{"type":"string","maxLength":253,"pattern":"^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$","x-expected":"a fully qualified domain name such as \"ada.example.org\""}},"required":["fqdn"],"additionalProperties":false},{"type":"boolean","const":false}],"x-expected":"{\"name\"}, {\"fqdn\"} or false"},"bootstrap":{"type":"string","minLength":1,"maxLength":128},"expires_in":{"type":"string","pattern":"^[0-9]{1,12}(ms|s|m|h|d)$","x-expected":"a duration from 10m to 3650d: an integer and one of ms s m h d, e.g. \"30d\""},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["user"],"additionalProperties":false,"$id":"provision_vm"};
const func21 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern4 = new RegExp("^https?://\\S+$", "u");
const pattern5 = new RegExp("^[a-z0-9]{3,35}$", "u");
const pattern6 = new RegExp("^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$", "u");
const pattern7 = new RegExp("^[0-9]{1,12}(ms|s|m|h|d)$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="provision_vm" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.user === undefined) && (missing0 = "user")){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema16.required,parentSchema:schema16,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func21.call(schema16.properties, key0))){
validate15.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.user !== undefined){
let data0 = data.user;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate15.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema16.properties.user,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate15.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.user,data:data0}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.user.type,parentSchema:schema16.properties.user,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profile !== undefined){
let data1 = data.profile;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate15.errors = [{instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema16.properties.profile,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate15.errors = [{instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.profile,data:data1}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.profile.type,parentSchema:schema16.properties.profile,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.backend !== undefined){
let data2 = data.backend;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate15.errors = [{instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema16.properties.backend,data:data2}];
return false;
}
else {
if(func2(data2) < 1){
validate15.errors = [{instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.backend,data:data2}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.backend.type,parentSchema:schema16.properties.backend,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.node !== undefined){
let data3 = data.node;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 128){
validate15.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema16.properties.node,data:data3}];
return false;
}
else {
if(func2(data3) < 1){
validate15.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.node,data:data3}];
return false;
}
else {
if(!pattern3.test(data3)){
validate15.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema16.properties.node,data:data3}];
return false;
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.node.type,parentSchema:schema16.properties.node,data:data3}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
let data4 = data.size;
const _errs10 = errors;
const _errs11 = errors;
let valid1 = false;
let passing0 = null;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((data4.slices === undefined) && (missing1 = "slices")){
const err0 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/oneOf/0/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'",schema:schema16.properties.size.oneOf[0].required,parentSchema:schema16.properties.size.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs14 = errors;
for(const key1 in data4){
if(!(key1 === "slices")){
const err1 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.size.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs14 === errors){
if(data4.slices !== undefined){
let data5 = data4.slices;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err2 = {instancePath:instancePath+"/size/slices",schemaPath:"#/properties/size/oneOf/0/properties/slices/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.size.oneOf[0].properties.slices.type,parentSchema:schema16.properties.size.oneOf[0].properties.slices,data:data5};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1024 || isNaN(data5)){
const err3 = {instancePath:instancePath+"/size/slices",schemaPath:"#/properties/size/oneOf/0/properties/slices/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024",schema:1024,parentSchema:schema16.properties.size.oneOf[0].properties.slices,data:data5};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data5 < 1 || isNaN(data5)){
const err4 = {instancePath:instancePath+"/size/slices",schemaPath:"#/properties/size/oneOf/0/properties/slices/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema16.properties.size.oneOf[0].properties.slices,data:data5};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.size.oneOf[0].type,parentSchema:schema16.properties.size.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs17 = errors;
if(errors === _errs17){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.cpu === undefined) && (missing2 = "cpu")) || ((data4.memory_mb === undefined) && (missing2 = "memory_mb"))){
const err6 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/oneOf/1/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'",schema:schema16.properties.size.oneOf[1].required,parentSchema:schema16.properties.size.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
const _errs19 = errors;
for(const key2 in data4){
if(!(((((key2 === "cpu") || (key2 === "memory_mb")) || (key2 === "disk_gb")) || (key2 === "rootfs_mb")) || (key2 === "public_ip"))){
const err7 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.size.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
}
if(_errs19 === errors){
if(data4.cpu !== undefined){
let data6 = data4.cpu;
const _errs20 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/size/cpu",schemaPath:"#/properties/size/oneOf/1/properties/cpu/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.size.oneOf[1].properties.cpu.type,parentSchema:schema16.properties.size.oneOf[1].properties.cpu,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(errors === _errs20){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1024 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/size/cpu",schemaPath:"#/properties/size/oneOf/1/properties/cpu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024",schema:1024,parentSchema:schema16.properties.size.oneOf[1].properties.cpu,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data6 < 1 || isNaN(data6)){
const err10 = {instancePath:instancePath+"/size/cpu",schemaPath:"#/properties/size/oneOf/1/properties/cpu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema16.properties.size.oneOf[1].properties.cpu,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.memory_mb !== undefined){
let data7 = data4.memory_mb;
const _errs22 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err11 = {instancePath:instancePath+"/size/memory_mb",schemaPath:"#/properties/size/oneOf/1/properties/memory_mb/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.size.oneOf[1].properties.memory_mb.type,parentSchema:schema16.properties.size.oneOf[1].properties.memory_mb,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(errors === _errs22){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 16777216 || isNaN(data7)){
const err12 = {instancePath:instancePath+"/size/memory_mb",schemaPath:"#/properties/size/oneOf/1/properties/memory_mb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216",schema:16777216,parentSchema:schema16.properties.size.oneOf[1].properties.memory_mb,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data7 < 1 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/size/memory_mb",schemaPath:"#/properties/size/oneOf/1/properties/memory_mb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema16.properties.size.oneOf[1].properties.memory_mb,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.disk_gb !== undefined){
let data8 = data4.disk_gb;
const _errs24 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err14 = {instancePath:instancePath+"/size/disk_gb",schemaPath:"#/properties/size/oneOf/1/properties/disk_gb/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.size.oneOf[1].properties.disk_gb.type,parentSchema:schema16.properties.size.oneOf[1].properties.disk_gb,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(errors === _errs24){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1048576 || isNaN(data8)){
const err15 = {instancePath:instancePath+"/size/disk_gb",schemaPath:"#/properties/size/oneOf/1/properties/disk_gb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576",schema:1048576,parentSchema:schema16.properties.size.oneOf[1].properties.disk_gb,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
if(data8 < 0 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/size/disk_gb",schemaPath:"#/properties/size/oneOf/1/properties/disk_gb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema16.properties.size.oneOf[1].properties.disk_gb,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.rootfs_mb !== undefined){
let data9 = data4.rootfs_mb;
const _errs26 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/size/rootfs_mb",schemaPath:"#/properties/size/oneOf/1/properties/rootfs_mb/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema16.properties.size.oneOf[1].properties.rootfs_mb.type,parentSchema:schema16.properties.size.oneOf[1].properties.rootfs_mb,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(errors === _errs26){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 16777216 || isNaN(data9)){
const err18 = {instancePath:instancePath+"/size/rootfs_mb",schemaPath:"#/properties/size/oneOf/1/properties/rootfs_mb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216",schema:16777216,parentSchema:schema16.properties.size.oneOf[1].properties.rootfs_mb,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data9 < 0 || isNaN(data9)){
const err19 = {instancePath:instancePath+"/size/rootfs_mb",schemaPath:"#/properties/size/oneOf/1/properties/rootfs_mb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema16.properties.size.oneOf[1].properties.rootfs_mb,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.public_ip !== undefined){
let data10 = data4.public_ip;
const _errs28 = errors;
if(typeof data10 !== "boolean"){
const err20 = {instancePath:instancePath+"/size/public_ip",schemaPath:"#/properties/size/oneOf/1/properties/public_ip/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.size.oneOf[1].properties.public_ip.type,parentSchema:schema16.properties.size.oneOf[1].properties.public_ip,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.size.oneOf[1].type,parentSchema:schema16.properties.size.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err22 = {instancePath:instancePath+"/size",schemaPath:"#/properties/size/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema16.properties.size.oneOf,parentSchema:schema16.properties.size,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
validate15.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.image !== undefined){
let data11 = data.image;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(func2(data11) > 2048){
validate15.errors = [{instancePath:instancePath+"/image",schemaPath:"#/properties/image/maxLength",keyword:"maxLength",params:{limit: 2048},message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema16.properties.image,data:data11}];
return false;
}
else {
if(!pattern4.test(data11)){
validate15.errors = [{instancePath:instancePath+"/image",schemaPath:"#/properties/image/pattern",keyword:"pattern",params:{pattern: "^https?://\\S+$"},message:"must match pattern \""+"^https?://\\S+$"+"\"",schema:"^https?://\\S+$",parentSchema:schema16.properties.image,data:data11}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.image.type,parentSchema:schema16.properties.image,data:data11}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gateway !== undefined){
let data12 = data.gateway;
const _errs32 = errors;
const _errs33 = errors;
let valid4 = false;
let passing1 = null;
const _errs34 = errors;
if(errors === _errs34){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing3;
if((data12.name === undefined) && (missing3 = "name")){
const err23 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/0/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'",schema:schema16.properties.gateway.oneOf[0].required,parentSchema:schema16.properties.gateway.oneOf[0],data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
const _errs36 = errors;
for(const key3 in data12){
if(!(key3 === "name")){
const err24 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.gateway.oneOf[0],data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
}
if(_errs36 === errors){
if(data12.name !== undefined){
let data13 = data12.name;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err25 = {instancePath:instancePath+"/gateway/name",schemaPath:"#/properties/gateway/oneOf/0/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]{3,35}$"},message:"must match pattern \""+"^[a-z0-9]{3,35}$"+"\"",schema:"^[a-z0-9]{3,35}$",parentSchema:schema16.properties.gateway.oneOf[0].properties.name,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/gateway/name",schemaPath:"#/properties/gateway/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.gateway.oneOf[0].properties.name.type,parentSchema:schema16.properties.gateway.oneOf[0].properties.name,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.gateway.oneOf[0].type,parentSchema:schema16.properties.gateway.oneOf[0],data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid1 = _errs34 === errors;
if(_valid1){
valid4 = true;
passing1 = 0;
}
const _errs39 = errors;
if(errors === _errs39){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing4;
if((data12.fqdn === undefined) && (missing4 = "fqdn")){
const err28 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/1/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'",schema:schema16.properties.gateway.oneOf[1].required,parentSchema:schema16.properties.gateway.oneOf[1],data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
const _errs41 = errors;
for(const key4 in data12){
if(!(key4 === "fqdn")){
const err29 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema16.properties.gateway.oneOf[1],data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
}
if(_errs41 === errors){
if(data12.fqdn !== undefined){
let data14 = data12.fqdn;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data14 === "string"){
if(func2(data14) > 253){
const err30 = {instancePath:instancePath+"/gateway/fqdn",schemaPath:"#/properties/gateway/oneOf/1/properties/fqdn/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema16.properties.gateway.oneOf[1].properties.fqdn,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
if(!pattern6.test(data14)){
const err31 = {instancePath:instancePath+"/gateway/fqdn",schemaPath:"#/properties/gateway/oneOf/1/properties/fqdn/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$"},message:"must match pattern \""+"^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$"+"\"",schema:"^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$",parentSchema:schema16.properties.gateway.oneOf[1].properties.fqdn,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/gateway/fqdn",schemaPath:"#/properties/gateway/oneOf/1/properties/fqdn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.gateway.oneOf[1].properties.fqdn.type,parentSchema:schema16.properties.gateway.oneOf[1].properties.fqdn,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.gateway.oneOf[1].type,parentSchema:schema16.properties.gateway.oneOf[1],data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid1 = _errs39 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid4 = true;
passing1 = 1;
}
const _errs44 = errors;
if(typeof data12 !== "boolean"){
const err34 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.gateway.oneOf[2].type,parentSchema:schema16.properties.gateway.oneOf[2],data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(false !== data12){
const err35 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf/2/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema16.properties.gateway.oneOf[2],data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid1 = _errs44 === errors;
if(_valid1 && valid4){
valid4 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid4 = true;
passing1 = 2;
}
}
}
if(!valid4){
const err36 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema16.properties.gateway.oneOf,parentSchema:schema16.properties.gateway,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
validate15.errors = vErrors;
return false;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bootstrap !== undefined){
let data15 = data.bootstrap;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data15 === "string"){
if(func2(data15) > 128){
validate15.errors = [{instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema16.properties.bootstrap,data:data15}];
return false;
}
else {
if(func2(data15) < 1){
validate15.errors = [{instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.bootstrap,data:data15}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.bootstrap.type,parentSchema:schema16.properties.bootstrap,data:data15}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expires_in !== undefined){
let data16 = data.expires_in;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data16 === "string"){
if(!pattern7.test(data16)){
validate15.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,12}(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]{1,12}(ms|s|m|h|d)$"+"\"",schema:"^[0-9]{1,12}(ms|s|m|h|d)$",parentSchema:schema16.properties.expires_in,data:data16}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.expires_in.type,parentSchema:schema16.properties.expires_in,data:data16}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data17 = data.request_id;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data17 === "string"){
if(func2(data17) > 128){
validate15.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema16.properties.request_id,data:data17}];
return false;
}
else {
if(func2(data17) < 1){
validate15.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.request_id,data:data17}];
return false;
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.request_id.type,parentSchema:schema16.properties.request_id,data:data17}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data18 = data.validate_only;
const _errs52 = errors;
if(typeof data18 !== "boolean"){
validate15.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.validate_only.type,parentSchema:schema16.properties.validate_only,data:data18}];
return false;
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

const checkGetVm = validate16;
const schema17 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"},"refresh":{"type":"boolean","default":false}},"required":["vm"],"additionalProperties":false,"$id":"get_vm"};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="get_vm" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vm === undefined) && (missing0 = "vm")){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema17.required,parentSchema:schema17,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "vm") || (key0 === "refresh"))){
validate16.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate16.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema17.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate16.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema17.properties.vm,data:data0}];
return false;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.vm.type,parentSchema:schema17.properties.vm,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refresh !== undefined){
let data1 = data.refresh;
const _errs4 = errors;
if(typeof data1 !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/refresh",schemaPath:"#/properties/refresh/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema17.properties.refresh.type,parentSchema:schema17.properties.refresh,data:data1}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

const checkListVms = validate17;
const schema18 = {"type":"object","properties":{"user":{"type":"string","minLength":1,"maxLength":64,"x-expected":"a user id or a Forge username, 1 to 64 characters"},"state":{"type":"string","enum":["provisioning","installing","ready","failed","deleting"]},"backend":{"type":"string","minLength":1,"maxLength":128},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":100},"cursor":{"type":"string","minLength":1,"maxLength":1024}},"additionalProperties":false,"$id":"list_vms"};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="list_vms" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "user") || (key0 === "state")) || (key0 === "backend")) || (key0 === "limit")) || (key0 === "cursor"))){
validate17.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.user !== undefined){
let data0 = data.user;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate17.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema18.properties.user,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate17.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema18.properties.user,data:data0}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.user.type,parentSchema:schema18.properties.user,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data1 = data.state;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate17.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.state.type,parentSchema:schema18.properties.state,data:data1}];
return false;
}
if(!(((((data1 === "provisioning") || (data1 === "installing")) || (data1 === "ready")) || (data1 === "failed")) || (data1 === "deleting"))){
validate17.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema18.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.state.enum,parentSchema:schema18.properties.state,data:data1}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.backend !== undefined){
let data2 = data.backend;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate17.errors = [{instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema18.properties.backend,data:data2}];
return false;
}
else {
if(func2(data2) < 1){
validate17.errors = [{instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema18.properties.backend,data:data2}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/backend",schemaPath:"#/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.backend.type,parentSchema:schema18.properties.backend,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data3 = data.limit;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate17.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema18.properties.limit.type,parentSchema:schema18.properties.limit,data:data3}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
validate17.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema18.properties.limit,data:data3}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate17.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema18.properties.limit,data:data3}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cursor !== undefined){
let data4 = data.cursor;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 1024){
validate17.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema18.properties.cursor,data:data4}];
return false;
}
else {
if(func2(data4) < 1){
validate17.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema18.properties.cursor,data:data4}];
return false;
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.cursor.type,parentSchema:schema18.properties.cursor,data:data4}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}

const checkDeleteVm = validate18;
const schema19 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"},"force":{"type":"boolean","default":false},"confirm_vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["vm"],"additionalProperties":false,"$id":"delete_vm"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="delete_vm" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vm === undefined) && (missing0 = "vm")){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema19.required,parentSchema:schema19,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "vm") || (key0 === "force")) || (key0 === "confirm_vm")) || (key0 === "request_id")) || (key0 === "validate_only"))){
validate18.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate18.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate18.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.vm,data:data0}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.vm.type,parentSchema:schema19.properties.vm,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.force !== undefined){
let data1 = data.force;
const _errs4 = errors;
if(typeof data1 !== "boolean"){
validate18.errors = [{instancePath:instancePath+"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.force.type,parentSchema:schema19.properties.force,data:data1}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confirm_vm !== undefined){
let data2 = data.confirm_vm;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate18.errors = [{instancePath:instancePath+"/confirm_vm",schemaPath:"#/properties/confirm_vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.confirm_vm,data:data2}];
return false;
}
else {
if(func2(data2) < 1){
validate18.errors = [{instancePath:instancePath+"/confirm_vm",schemaPath:"#/properties/confirm_vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.confirm_vm,data:data2}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/confirm_vm",schemaPath:"#/properties/confirm_vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.confirm_vm.type,parentSchema:schema19.properties.confirm_vm,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data3 = data.request_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 128){
validate18.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.request_id,data:data3}];
return false;
}
else {
if(func2(data3) < 1){
validate18.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.request_id,data:data3}];
return false;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.request_id.type,parentSchema:schema19.properties.request_id,data:data3}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data4 = data.validate_only;
const _errs10 = errors;
if(typeof data4 !== "boolean"){
validate18.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema19.properties.validate_only.type,parentSchema:schema19.properties.validate_only,data:data4}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

const checkSetVmExpiry = validate19;
const schema20 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"},"expires_in":{"anyOf":[{"type":"string","pattern":"^[0-9]{1,12}(ms|s|m|h|d)$","x-expected":"a duration from 10m to 3650d: an integer and one of ms s m h d, e.g. \"30d\""},{"type":"null"}],"x-expected":"a duration from 10m to 3650d such as \"30d\", or null"},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["vm","expires_in"],"additionalProperties":false,"$id":"set_vm_expiry"};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="set_vm_expiry" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.vm === undefined) && (missing0 = "vm")) || ((data.expires_in === undefined) && (missing0 = "expires_in"))){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema20.required,parentSchema:schema20,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "vm") || (key0 === "expires_in")) || (key0 === "request_id")) || (key0 === "validate_only"))){
validate19.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate19.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema20.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate19.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20.properties.vm,data:data0}];
return false;
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.vm.type,parentSchema:schema20.properties.vm,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expires_in !== undefined){
let data1 = data.expires_in;
const _errs4 = errors;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err0 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,12}(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]{1,12}(ms|s|m|h|d)$"+"\"",schema:"^[0-9]{1,12}(ms|s|m|h|d)$",parentSchema:schema20.properties.expires_in.anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.expires_in.anyOf[0].type,parentSchema:schema20.properties.expires_in.anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema20.properties.expires_in.anyOf[1].type,parentSchema:schema20.properties.expires_in.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err3 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema20.properties.expires_in.anyOf,parentSchema:schema20.properties.expires_in,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate19.errors = vErrors;
return false;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate19.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema20.properties.request_id,data:data2}];
return false;
}
else {
if(func2(data2) < 1){
validate19.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20.properties.request_id,data:data2}];
return false;
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.request_id.type,parentSchema:schema20.properties.request_id,data:data2}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data3 = data.validate_only;
const _errs12 = errors;
if(typeof data3 !== "boolean"){
validate19.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema20.properties.validate_only.type,parentSchema:schema20.properties.validate_only,data:data3}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

const checkRedeployVm = validate20;
const schema21 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["vm"],"additionalProperties":false,"$id":"redeploy_vm"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="redeploy_vm" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vm === undefined) && (missing0 = "vm")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema21.required,parentSchema:schema21,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "vm") || (key0 === "request_id")) || (key0 === "validate_only"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate20.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema21.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate20.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema21.properties.vm,data:data0}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.vm.type,parentSchema:schema21.properties.vm,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate20.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema21.properties.request_id,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate20.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema21.properties.request_id,data:data1}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.request_id.type,parentSchema:schema21.properties.request_id,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data2 = data.validate_only;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.validate_only.type,parentSchema:schema21.properties.validate_only,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}

const checkBootstrapVm = validate21;
const schema22 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"},"bootstrap":{"type":"string","minLength":1,"maxLength":128},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["vm"],"additionalProperties":false,"$id":"bootstrap_vm"};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="bootstrap_vm" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vm === undefined) && (missing0 = "vm")){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema22.required,parentSchema:schema22,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "vm") || (key0 === "bootstrap")) || (key0 === "request_id")) || (key0 === "validate_only"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate21.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema22.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate21.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22.properties.vm,data:data0}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.vm.type,parentSchema:schema22.properties.vm,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bootstrap !== undefined){
let data1 = data.bootstrap;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate21.errors = [{instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema22.properties.bootstrap,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate21.errors = [{instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22.properties.bootstrap,data:data1}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.bootstrap.type,parentSchema:schema22.properties.bootstrap,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate21.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema22.properties.request_id,data:data2}];
return false;
}
else {
if(func2(data2) < 1){
validate21.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema22.properties.request_id,data:data2}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.request_id.type,parentSchema:schema22.properties.request_id,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data3 = data.validate_only;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties.validate_only.type,parentSchema:schema22.properties.validate_only,data:data3}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}

const checkVmLogs = validate22;
const schema23 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"}},"required":["vm"],"additionalProperties":false,"$id":"vm_logs"};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="vm_logs" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vm === undefined) && (missing0 = "vm")){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema23.required,parentSchema:schema23,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "vm")){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate22.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema23.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate22.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema23.properties.vm,data:data0}];
return false;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.vm.type,parentSchema:schema23.properties.vm,data:data0}];
return false;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

const checkVmStats = validate23;
const schema24 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"}},"required":["vm"],"additionalProperties":false,"$id":"vm_stats"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="vm_stats" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.vm === undefined) && (missing0 = "vm")){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema24.required,parentSchema:schema24,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "vm")){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate23.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema24.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate23.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema24.properties.vm,data:data0}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.vm.type,parentSchema:schema24.properties.vm,data:data0}];
return false;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

const checkGetJob = validate24;
const schema25 = {"type":"object","properties":{"job":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a job, 1 to 64 characters"}},"required":["job"],"additionalProperties":false,"$id":"get_job"};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="get_job" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.job === undefined) && (missing0 = "job")){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema25.required,parentSchema:schema25,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "job")){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.job !== undefined){
let data0 = data.job;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate24.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema25.properties.job,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate24.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema25.properties.job,data:data0}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.job.type,parentSchema:schema25.properties.job,data:data0}];
return false;
}
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}

const checkListJobs = validate25;
const schema26 = {"type":"object","properties":{"vm":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a VM, 1 to 64 characters"},"user":{"type":"string","minLength":1,"maxLength":64,"x-expected":"a user id or a Forge username, 1 to 64 characters"},"state":{"type":"string","enum":["queued","running","canceling","succeeded","failed","canceled"]},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":100},"cursor":{"type":"string","minLength":1,"maxLength":1024}},"additionalProperties":false,"$id":"list_jobs"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="list_jobs" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "vm") || (key0 === "user")) || (key0 === "state")) || (key0 === "limit")) || (key0 === "cursor"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.vm !== undefined){
let data0 = data.vm;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate25.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema26.properties.vm,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate25.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26.properties.vm,data:data0}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/vm",schemaPath:"#/properties/vm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.vm.type,parentSchema:schema26.properties.vm,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
let data1 = data.user;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 64){
validate25.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema26.properties.user,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate25.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26.properties.user,data:data1}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.user.type,parentSchema:schema26.properties.user,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data2 = data.state;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate25.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.state.type,parentSchema:schema26.properties.state,data:data2}];
return false;
}
if(!((((((data2 === "queued") || (data2 === "running")) || (data2 === "canceling")) || (data2 === "succeeded")) || (data2 === "failed")) || (data2 === "canceled"))){
validate25.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema26.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.state.enum,parentSchema:schema26.properties.state,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data3 = data.limit;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate25.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.limit.type,parentSchema:schema26.properties.limit,data:data3}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema26.properties.limit,data:data3}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema26.properties.limit,data:data3}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cursor !== undefined){
let data4 = data.cursor;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 1024){
validate25.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema26.properties.cursor,data:data4}];
return false;
}
else {
if(func2(data4) < 1){
validate25.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema26.properties.cursor,data:data4}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.cursor.type,parentSchema:schema26.properties.cursor,data:data4}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

const checkWaitJob = validate26;
const schema27 = {"type":"object","properties":{"job":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a job, 1 to 64 characters"},"timeout_ms":{"type":"integer","minimum":0,"maximum":25000,"default":25000}},"required":["job"],"additionalProperties":false,"$id":"wait_job"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="wait_job" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.job === undefined) && (missing0 = "job")){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema27.required,parentSchema:schema27,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "job") || (key0 === "timeout_ms"))){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.job !== undefined){
let data0 = data.job;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate26.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema27.properties.job,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate26.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema27.properties.job,data:data0}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.job.type,parentSchema:schema27.properties.job,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout_ms !== undefined){
let data1 = data.timeout_ms;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate26.errors = [{instancePath:instancePath+"/timeout_ms",schemaPath:"#/properties/timeout_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema27.properties.timeout_ms.type,parentSchema:schema27.properties.timeout_ms,data:data1}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 25000 || isNaN(data1)){
validate26.errors = [{instancePath:instancePath+"/timeout_ms",schemaPath:"#/properties/timeout_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 25000},message:"must be <= 25000",schema:25000,parentSchema:schema27.properties.timeout_ms,data:data1}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate26.errors = [{instancePath:instancePath+"/timeout_ms",schemaPath:"#/properties/timeout_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema27.properties.timeout_ms,data:data1}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

const checkCancelJob = validate27;
const schema28 = {"type":"object","properties":{"job":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a job, 1 to 64 characters"},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["job"],"additionalProperties":false,"$id":"cancel_job"};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="cancel_job" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.job === undefined) && (missing0 = "job")){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema28.required,parentSchema:schema28,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "job") || (key0 === "request_id")) || (key0 === "validate_only"))){
validate27.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.job !== undefined){
let data0 = data.job;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate27.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema28.properties.job,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate27.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema28.properties.job,data:data0}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.job.type,parentSchema:schema28.properties.job,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate27.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema28.properties.request_id,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate27.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema28.properties.request_id,data:data1}];
return false;
}
}
}
else {
validate27.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.request_id.type,parentSchema:schema28.properties.request_id,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data2 = data.validate_only;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate27.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema28.properties.validate_only.type,parentSchema:schema28.properties.validate_only,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}

const checkRetryJob = validate28;
const schema29 = {"type":"object","properties":{"job":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a job, 1 to 64 characters"},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["job"],"additionalProperties":false,"$id":"retry_job"};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="retry_job" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.job === undefined) && (missing0 = "job")){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema29.required,parentSchema:schema29,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "job") || (key0 === "request_id")) || (key0 === "validate_only"))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.job !== undefined){
let data0 = data.job;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate28.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema29.properties.job,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate28.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.job,data:data0}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.job.type,parentSchema:schema29.properties.job,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate28.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema29.properties.request_id,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate28.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.request_id,data:data1}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.request_id.type,parentSchema:schema29.properties.request_id,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data2 = data.validate_only;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.validate_only.type,parentSchema:schema29.properties.validate_only,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}

const checkJobLogs = validate29;
const schema30 = {"type":"object","properties":{"job":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a job, 1 to 64 characters"},"after_line":{"type":"integer","minimum":0,"maximum":9007199254740991,"default":0},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":1000}},"required":["job"],"additionalProperties":false,"$id":"job_logs"};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="job_logs" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.job === undefined) && (missing0 = "job")){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema30.required,parentSchema:schema30,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "job") || (key0 === "after_line")) || (key0 === "limit"))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.job !== undefined){
let data0 = data.job;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate29.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema30.properties.job,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate29.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema30.properties.job,data:data0}];
return false;
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.job.type,parentSchema:schema30.properties.job,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after_line !== undefined){
let data1 = data.after_line;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate29.errors = [{instancePath:instancePath+"/after_line",schemaPath:"#/properties/after_line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.after_line.type,parentSchema:schema30.properties.after_line,data:data1}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate29.errors = [{instancePath:instancePath+"/after_line",schemaPath:"#/properties/after_line/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema30.properties.after_line,data:data1}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate29.errors = [{instancePath:instancePath+"/after_line",schemaPath:"#/properties/after_line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema30.properties.after_line,data:data1}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data2 = data.limit;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate29.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.limit.type,parentSchema:schema30.properties.limit,data:data2}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
validate29.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema30.properties.limit,data:data2}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate29.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema30.properties.limit,data:data2}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

const checkSubscribeEvents = validate30;
const schema31 = {"type":"object","properties":{"topics":{"type":"array","items":{"type":"string","maxLength":128,"pattern":"^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$","x-expected":"a topic: vm:<id>, job:<id>, user:<id> or type:<event type>, where the event types are job.created, job.updated, job.log, job.ended, vm.created, vm.updated, vm.deleted, vm.expiring, user.created, user.deleted, problem.opened, problem.updated, problem.closed, audit"},"maxItems":256},"after_seq":{"type":"integer","minimum":0,"maximum":9007199254740991},"stream_id":{"type":"string","minLength":1,"maxLength":64},"logs":{"type":"boolean","default":true}},"additionalProperties":false,"$id":"subscribe_events"};
const pattern9 = new RegExp("^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="subscribe_events" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "topics") || (key0 === "after_seq")) || (key0 === "stream_id")) || (key0 === "logs"))){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.topics !== undefined){
let data0 = data.topics;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 256){
validate30.errors = [{instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items",schema:256,parentSchema:schema31.properties.topics,data:data0}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate30.errors = [{instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema31.properties.topics.items,data:data1}];
return false;
}
else {
if(!pattern9.test(data1)){
validate30.errors = [{instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/pattern",keyword:"pattern",params:{pattern: "^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$"},message:"must match pattern \""+"^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$"+"\"",schema:"^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$",parentSchema:schema31.properties.topics.items,data:data1}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.topics.items.type,parentSchema:schema31.properties.topics.items,data:data1}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.topics.type,parentSchema:schema31.properties.topics,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after_seq !== undefined){
let data2 = data.after_seq;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate30.errors = [{instancePath:instancePath+"/after_seq",schemaPath:"#/properties/after_seq/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.after_seq.type,parentSchema:schema31.properties.after_seq,data:data2}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate30.errors = [{instancePath:instancePath+"/after_seq",schemaPath:"#/properties/after_seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema31.properties.after_seq,data:data2}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate30.errors = [{instancePath:instancePath+"/after_seq",schemaPath:"#/properties/after_seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.after_seq,data:data2}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream_id !== undefined){
let data3 = data.stream_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate30.errors = [{instancePath:instancePath+"/stream_id",schemaPath:"#/properties/stream_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.stream_id,data:data3}];
return false;
}
else {
if(func2(data3) < 1){
validate30.errors = [{instancePath:instancePath+"/stream_id",schemaPath:"#/properties/stream_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.stream_id,data:data3}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/stream_id",schemaPath:"#/properties/stream_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.stream_id.type,parentSchema:schema31.properties.stream_id,data:data3}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logs !== undefined){
let data4 = data.logs;
const _errs10 = errors;
if(typeof data4 !== "boolean"){
validate30.errors = [{instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.logs.type,parentSchema:schema31.properties.logs,data:data4}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}

const checkUnsubscribeEvents = validate31;
const schema32 = {"type":"object","properties":{"subscription_id":{"type":"string","minLength":1,"maxLength":64}},"required":["subscription_id"],"additionalProperties":false,"$id":"unsubscribe_events"};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="unsubscribe_events" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.subscription_id === undefined) && (missing0 = "subscription_id")){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema32.required,parentSchema:schema32,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "subscription_id")){
validate31.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.subscription_id !== undefined){
let data0 = data.subscription_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate31.errors = [{instancePath:instancePath+"/subscription_id",schemaPath:"#/properties/subscription_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema32.properties.subscription_id,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate31.errors = [{instancePath:instancePath+"/subscription_id",schemaPath:"#/properties/subscription_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.subscription_id,data:data0}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/subscription_id",schemaPath:"#/properties/subscription_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.subscription_id.type,parentSchema:schema32.properties.subscription_id,data:data0}];
return false;
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}

const checkReadEvents = validate32;
const schema33 = {"type":"object","properties":{"after_seq":{"type":"integer","minimum":0,"maximum":9007199254740991},"topics":{"type":"array","items":{"type":"string","maxLength":128,"pattern":"^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$","x-expected":"a topic: vm:<id>, job:<id>, user:<id> or type:<event type>, where the event types are job.created, job.updated, job.log, job.ended, vm.created, vm.updated, vm.deleted, vm.expiring, user.created, user.deleted, problem.opened, problem.updated, problem.closed, audit"},"maxItems":256},"stream_id":{"type":"string","minLength":1,"maxLength":64},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":1000},"wait_ms":{"type":"integer","minimum":0,"maximum":25000,"default":0}},"required":["after_seq"],"additionalProperties":false,"$id":"read_events"};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="read_events" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.after_seq === undefined) && (missing0 = "after_seq")){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema33.required,parentSchema:schema33,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "after_seq") || (key0 === "topics")) || (key0 === "stream_id")) || (key0 === "limit")) || (key0 === "wait_ms"))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.after_seq !== undefined){
let data0 = data.after_seq;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate32.errors = [{instancePath:instancePath+"/after_seq",schemaPath:"#/properties/after_seq/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.after_seq.type,parentSchema:schema33.properties.after_seq,data:data0}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/after_seq",schemaPath:"#/properties/after_seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema33.properties.after_seq,data:data0}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate32.errors = [{instancePath:instancePath+"/after_seq",schemaPath:"#/properties/after_seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.after_seq,data:data0}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data1 = data.topics;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 256){
validate32.errors = [{instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items",schema:256,parentSchema:schema33.properties.topics,data:data1}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate32.errors = [{instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema33.properties.topics.items,data:data2}];
return false;
}
else {
if(!pattern9.test(data2)){
validate32.errors = [{instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/pattern",keyword:"pattern",params:{pattern: "^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$"},message:"must match pattern \""+"^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$"+"\"",schema:"^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|vm\\.expiring|user\\.created|user\\.deleted|problem\\.opened|problem\\.updated|problem\\.closed|audit))$",parentSchema:schema33.properties.topics.items,data:data2}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/topics/" + i0,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.topics.items.type,parentSchema:schema33.properties.topics.items,data:data2}];
return false;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.topics.type,parentSchema:schema33.properties.topics,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream_id !== undefined){
let data3 = data.stream_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate32.errors = [{instancePath:instancePath+"/stream_id",schemaPath:"#/properties/stream_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema33.properties.stream_id,data:data3}];
return false;
}
else {
if(func2(data3) < 1){
validate32.errors = [{instancePath:instancePath+"/stream_id",schemaPath:"#/properties/stream_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.stream_id,data:data3}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/stream_id",schemaPath:"#/properties/stream_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.stream_id.type,parentSchema:schema33.properties.stream_id,data:data3}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data4 = data.limit;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate32.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.limit.type,parentSchema:schema33.properties.limit,data:data4}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
validate32.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema33.properties.limit,data:data4}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate32.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.limit,data:data4}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.wait_ms !== undefined){
let data5 = data.wait_ms;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate32.errors = [{instancePath:instancePath+"/wait_ms",schemaPath:"#/properties/wait_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.wait_ms.type,parentSchema:schema33.properties.wait_ms,data:data5}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 25000 || isNaN(data5)){
validate32.errors = [{instancePath:instancePath+"/wait_ms",schemaPath:"#/properties/wait_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 25000},message:"must be <= 25000",schema:25000,parentSchema:schema33.properties.wait_ms,data:data5}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate32.errors = [{instancePath:instancePath+"/wait_ms",schemaPath:"#/properties/wait_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.wait_ms,data:data5}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}

const checkListProfiles = validate33;
const schema34 = {"type":"object","properties":{},"additionalProperties":false,"$id":"list_profiles"};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="list_profiles" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data}];
return false;
break;
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}

const checkListBackends = validate34;
const schema35 = {"type":"object","properties":{},"additionalProperties":false,"$id":"list_backends"};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="list_backends" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data}];
return false;
break;
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}

const checkListNodes = validate35;
const schema36 = {"type":"object","properties":{},"additionalProperties":false,"$id":"list_nodes"};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="list_nodes" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate35.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data}];
return false;
break;
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}

const checkListProblems = validate36;
const schema37 = {"type":"object","properties":{"state":{"type":"string","enum":["open","ignored","closed"]},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":100},"cursor":{"type":"string","minLength":1,"maxLength":1024}},"additionalProperties":false,"$id":"list_problems"};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="list_problems" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "state") || (key0 === "limit")) || (key0 === "cursor"))){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.state !== undefined){
let data0 = data.state;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate36.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.state.type,parentSchema:schema37.properties.state,data:data0}];
return false;
}
if(!(((data0 === "open") || (data0 === "ignored")) || (data0 === "closed"))){
validate36.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema37.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.state.enum,parentSchema:schema37.properties.state,data:data0}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data1 = data.limit;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate36.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.limit.type,parentSchema:schema37.properties.limit,data:data1}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
validate36.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema37.properties.limit,data:data1}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate36.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema37.properties.limit,data:data1}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cursor !== undefined){
let data2 = data.cursor;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 1024){
validate36.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema37.properties.cursor,data:data2}];
return false;
}
else {
if(func2(data2) < 1){
validate36.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.cursor,data:data2}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cursor.type,parentSchema:schema37.properties.cursor,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}

const checkResolveProblem = validate37;
const schema38 = {"type":"object","properties":{"problem":{"type":"string","minLength":1,"maxLength":64,"x-expected":"the id of a problem, 1 to 64 characters"},"resolution":{"type":"string","enum":["adopt","delete","forget","ignore"]},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"required":["problem","resolution"],"additionalProperties":false,"$id":"resolve_problem"};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="resolve_problem" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.problem === undefined) && (missing0 = "problem")) || ((data.resolution === undefined) && (missing0 = "resolution"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'",schema:schema38.required,parentSchema:schema38,data}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "problem") || (key0 === "resolution")) || (key0 === "request_id")) || (key0 === "validate_only"))){
validate37.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.problem !== undefined){
let data0 = data.problem;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 64){
validate37.errors = [{instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema38.properties.problem,data:data0}];
return false;
}
else {
if(func2(data0) < 1){
validate37.errors = [{instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.problem,data:data0}];
return false;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/problem",schemaPath:"#/properties/problem/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.problem.type,parentSchema:schema38.properties.problem,data:data0}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resolution !== undefined){
let data1 = data.resolution;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate37.errors = [{instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.resolution.type,parentSchema:schema38.properties.resolution,data:data1}];
return false;
}
if(!((((data1 === "adopt") || (data1 === "delete")) || (data1 === "forget")) || (data1 === "ignore"))){
validate37.errors = [{instancePath:instancePath+"/resolution",schemaPath:"#/properties/resolution/enum",keyword:"enum",params:{allowedValues: schema38.properties.resolution.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.resolution.enum,parentSchema:schema38.properties.resolution,data:data1}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 128){
validate37.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema38.properties.request_id,data:data2}];
return false;
}
else {
if(func2(data2) < 1){
validate37.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.request_id,data:data2}];
return false;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.request_id.type,parentSchema:schema38.properties.request_id,data:data2}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data3 = data.validate_only;
const _errs8 = errors;
if(typeof data3 !== "boolean"){
validate37.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.validate_only.type,parentSchema:schema38.properties.validate_only,data:data3}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}

const checkReconcile = validate38;
const schema39 = {"type":"object","properties":{"end_report_only":{"type":"boolean","default":false},"request_id":{"type":"string","minLength":1,"maxLength":128},"validate_only":{"type":"boolean","default":false}},"additionalProperties":false,"$id":"reconcile"};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="reconcile" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "end_report_only") || (key0 === "request_id")) || (key0 === "validate_only"))){
validate38.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.end_report_only !== undefined){
let data0 = data.end_report_only;
const _errs2 = errors;
if(typeof data0 !== "boolean"){
validate38.errors = [{instancePath:instancePath+"/end_report_only",schemaPath:"#/properties/end_report_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.end_report_only.type,parentSchema:schema39.properties.end_report_only,data:data0}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 128){
validate38.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema39.properties.request_id,data:data1}];
return false;
}
else {
if(func2(data1) < 1){
validate38.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.request_id,data:data1}];
return false;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.request_id.type,parentSchema:schema39.properties.request_id,data:data1}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validate_only !== undefined){
let data2 = data.validate_only;
const _errs6 = errors;
if(typeof data2 !== "boolean"){
validate38.errors = [{instancePath:instancePath+"/validate_only",schemaPath:"#/properties/validate_only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.validate_only.type,parentSchema:schema39.properties.validate_only,data:data2}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}

const checkGetInfo = validate39;
const schema40 = {"type":"object","properties":{},"additionalProperties":false,"$id":"get_info"};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="get_info" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate39.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data}];
return false;
break;
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}

const checkRpcDiscover = validate40;
const schema41 = {"type":"object","properties":{},"additionalProperties":false,"$id":"rpc.discover"};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="rpc.discover" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate40.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data}];
return false;
break;
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}

const checkRpcHealth = validate41;
const schema42 = {"type":"object","properties":{},"additionalProperties":false,"$id":"rpc.health"};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="rpc.health" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate41.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data}];
return false;
break;
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}

export const paramsValidators: Readonly<Record<MethodName, CompiledValidator>> = {
  'create_user': checkCreateUser,
  'get_user': checkGetUser,
  'list_users': checkListUsers,
  'delete_user': checkDeleteUser,
  'reset_password': checkResetPassword,
  'provision_vm': checkProvisionVm,
  'get_vm': checkGetVm,
  'list_vms': checkListVms,
  'delete_vm': checkDeleteVm,
  'set_vm_expiry': checkSetVmExpiry,
  'redeploy_vm': checkRedeployVm,
  'bootstrap_vm': checkBootstrapVm,
  'vm_logs': checkVmLogs,
  'vm_stats': checkVmStats,
  'get_job': checkGetJob,
  'list_jobs': checkListJobs,
  'wait_job': checkWaitJob,
  'cancel_job': checkCancelJob,
  'retry_job': checkRetryJob,
  'job_logs': checkJobLogs,
  'subscribe_events': checkSubscribeEvents,
  'unsubscribe_events': checkUnsubscribeEvents,
  'read_events': checkReadEvents,
  'list_profiles': checkListProfiles,
  'list_backends': checkListBackends,
  'list_nodes': checkListNodes,
  'list_problems': checkListProblems,
  'resolve_problem': checkResolveProblem,
  'reconcile': checkReconcile,
  'get_info': checkGetInfo,
  'rpc.discover': checkRpcDiscover,
  'rpc.health': checkRpcHealth,
};
